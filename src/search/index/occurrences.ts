import { GramCounter } from "./gram-counter.ts";
import { gather, gramKey, scatter } from "./grams.ts";
import type { GramPlaces } from "./position-shard.ts";
import type { SectionList } from "./section-list.ts";
import { BREAK_UNIT, SectionCursor, type VolumeText } from "./volume-text.ts";

/**
 * Where the grams of a volume stand: bigrams with every place, single units once in a section.
 * Grams are numbered by their scattered keys, ascending.
 */
export interface Occurrences {
  /** Scattered keys, by number. */
  readonly keys: Uint32Array;
  readonly sections: number;
  sectionsWith(gram: number): SectionList;
  placesOf(gram: number): GramPlaces;
  /** How many places are known. */
  countOf(gram: number): number;
  isBigram(gram: number): boolean;
}

/** The text's grams with their places: 4 bytes for an occurrence, some 30 for a gram. */
export function collectOccurrences(text: VolumeText): Occurrences {
  const counter = new GramCounter();
  visitGrams(text, (key) => counter.add(key));
  const keys = Uint32Array.from({ length: counter.size }, (_, number) =>
    scatter(counter.keyOf(number)),
  ).sort();
  const numbers = keys.map((key) => counter.numberOf(gather(key)));
  const starts = placeStarts(counter);
  const places = collectPlaces(text, counter, starts);
  const placesByGram = (gram: number) =>
    places.subarray(starts[numbers[gram]!]!, starts[numbers[gram]! + 1]!);
  const cursor = new SectionCursor(text);
  return {
    keys,
    sections: text.starts.length - 1,
    sectionsWith: (gram) => sectionsOf(placesByGram(gram), cursor),
    placesOf: (gram) => groupBySection(placesByGram(gram), text, cursor),
    countOf: (gram) => counter.countOf(numbers[gram]!),
    isBigram: (gram) => (gather(keys[gram]!) & 0xffff) !== BREAK_UNIT,
  };
}

/** Where each gram's places begin, by the counter's numbers; the next one's beginning is its end. */
function placeStarts(counter: GramCounter): Uint32Array {
  const starts = new Uint32Array(counter.size + 1);
  for (let gram = 0; gram < counter.size; gram++) starts[gram + 1] = starts[gram]! + counter.countOf(gram);
  return starts;
}

function collectPlaces(text: VolumeText, counter: GramCounter, starts: Uint32Array): Uint32Array {
  const places = new Uint32Array(starts[counter.size]!);
  const next = starts.slice();
  visitGrams(text, (key, place) => {
    places[next[counter.numberOf(key)]!++] = place;
  });
  return places;
}

/** Each unit by itself, at its first place in a section, and each with the next one, but for breaks. */
function visitGrams({ units, starts }: VolumeText, visit: (key: number, place: number) => void): void {
  const lastSectionWith = new Int32Array(0x10000).fill(-1);
  for (let section = 0; section + 1 < starts.length; section++) {
    for (let place = starts[section]!; place < starts[section + 1]!; place++) {
      const unit = units[place]!;
      if (unit === BREAK_UNIT) continue;
      if (lastSectionWith[unit] !== section) visit(gramKey(unit), place);
      lastSectionWith[unit] = section;
      // A break follows every section, so that there is a next unit.
      const next = units[place + 1]!;
      if (next !== BREAK_UNIT) visit(gramKey(unit, next), place);
    }
  }
}

function sectionsOf(places: Uint32Array, cursor: SectionCursor): number[] {
  cursor.rewind();
  const sections: number[] = [];
  let last = -1;
  for (const place of places) {
    const section = cursor.moveTo(place);
    if (section !== last) sections.push(section);
    last = section;
  }
  return sections;
}

function groupBySection(places: Uint32Array, { starts }: VolumeText, cursor: SectionCursor): number[][] {
  cursor.rewind();
  const groups: number[][] = [];
  let last = -1;
  for (const place of places) {
    const section = cursor.moveTo(place);
    if (section !== last) groups.push([]);
    groups.at(-1)!.push(place - starts[section]!);
    last = section;
  }
  return groups;
}
