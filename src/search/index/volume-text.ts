/** The code units of all sections of a volume in one array, a break after each. */
export interface VolumeText {
  readonly units: Uint16Array;
  /** Where each section begins; one beyond the last, where the text ends. */
  readonly starts: Uint32Array;
}

export const BREAK_UNIT = 0;

export function joinSections(sections: readonly string[]): VolumeText {
  const starts = new Uint32Array(sections.length + 1);
  for (const [i, { length }] of sections.entries()) starts[i + 1] = starts[i]! + length + 1;
  const units = new Uint16Array(starts[sections.length]!);
  for (const [i, text] of sections.entries()) {
    for (let offset = 0; offset < text.length; offset++) units[starts[i]! + offset] = text.charCodeAt(offset);
  }
  return { units, starts };
}

/** Visits places in ascending order and tells the section of each. */
export class SectionCursor {
  readonly #starts: Uint32Array;
  #section = 0;

  constructor({ starts }: VolumeText) {
    this.#starts = starts;
  }

  /** The section that holds the place: the last that begins at or before it. */
  moveTo(place: number): number {
    if (place >= this.#starts[this.#section + 1]!) this.#section = this.#search(place);
    return this.#section;
  }

  /** Starts again from the first section. */
  rewind(): void {
    this.#section = 0;
  }

  #search(place: number): number {
    let low = this.#section + 1;
    let high = this.#starts.length - 2;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
