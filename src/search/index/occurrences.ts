import { GramCounter } from "./gram-counter.ts";
import { gather, gramKey, scatter } from "./grams.ts";
import type { GramPlaces } from "./position-shard.ts";
import type { SectionList } from "./section-list.ts";
import { BREAK_UNIT, SectionCursor, type VolumeText } from "./volume-text.ts";

/** Every place of every gram of a volume. */
export interface Occurrences {
  /** Scattered keys of all grams, ascending. */
  readonly keys: Uint32Array;
  readonly sections: number;
  sectionsWith(key: number): SectionList;
  placesOf(key: number): GramPlaces;
  /** How often the gram occurs. */
  countOf(key: number): number;
  isBigram(key: number): boolean;
}

/** The text's grams with their places: 4 bytes for an occurrence, some 30 for a gram. */
export function collectOccurrences(text: VolumeText): Occurrences {
  const counter = new GramCounter();
  visitGrams(text.units, (key) => counter.add(key));
  const starts = placeStarts(counter);
  const places = new Uint32Array(starts[counter.size]!);
  const next = starts.slice();
  visitGrams(text.units, (key, place) => {
    places[next[counter.numberOf(key)]!++] = place;
  });
  const placesByKey = (key: number) => {
    const gram = counter.numberOf(gather(key));
    return places.subarray(starts[gram]!, starts[gram + 1]!);
  };
  const cursor = new SectionCursor(text);
  return {
    keys: Uint32Array.from({ length: counter.size }, (_, gram) => scatter(counter.keyOf(gram))).sort(),
    sections: text.starts.length - 1,
    sectionsWith: (key) => sectionsOf(placesByKey(key), cursor),
    placesOf: (key) => groupBySection(placesByKey(key), text, cursor),
    countOf: (key) => counter.countOf(counter.numberOf(gather(key))),
    isBigram: (key) => (gather(key) & 0xffff) !== BREAK_UNIT,
  };
}

/** Where each gram's places begin; the next one's beginning is its end. */
function placeStarts(counter: GramCounter): Uint32Array {
  const starts = new Uint32Array(counter.size + 1);
  for (let gram = 0; gram < counter.size; gram++) starts[gram + 1] = starts[gram]! + counter.countOf(gram);
  return starts;
}

/** Each unit by itself and with the next one, but for breaks. */
function visitGrams(units: Uint16Array, visit: (key: number, place: number) => void): void {
  for (let place = 0; place < units.length; place++) {
    const unit = units[place]!;
    if (unit === BREAK_UNIT) continue;
    visit(gramKey(unit), place);
    // A break follows every section, so that there is a next unit.
    const next = units[place + 1]!;
    if (next !== BREAK_UNIT) visit(gramKey(unit, next), place);
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
