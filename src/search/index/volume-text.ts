/** The code units of all sections of a volume in one array, a break after each. */
export interface VolumeText {
  readonly units: Uint16Array;
  /** Where each section begins; one beyond the last, where the text ends. */
  readonly starts: Uint32Array;
}

export const BREAK_UNIT = 0;

const FIRST_CAPACITY = 1 << 20;

/** Gathers sections one by one, so that their texts need not be kept beside the array. */
export class VolumeTextBuilder {
  #units = new Uint16Array(FIRST_CAPACITY);
  #length = 0;
  readonly #starts: number[] = [];

  append(section: string): void {
    this.#reserve(section.length + 1);
    this.#starts.push(this.#length);
    for (let i = 0; i < section.length; i++) this.#units[this.#length++] = section.charCodeAt(i);
    this.#units[this.#length++] = BREAK_UNIT;
  }

  finish(): VolumeText {
    return {
      units: this.#units.subarray(0, this.#length),
      starts: Uint32Array.from(
        { length: this.#starts.length + 1 },
        (_, i) => this.#starts[i] ?? this.#length,
      ),
    };
  }

  #reserve(units: number): void {
    if (this.#length + units <= this.#units.length) return;
    const grown = new Uint16Array(Math.max(this.#units.length * 2, this.#length + units));
    grown.set(this.#units.subarray(0, this.#length));
    this.#units = grown;
  }
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
