import { GramCounter } from "./gram-counter.ts";
import { LISTED_FIELDS } from "./gram-shard.ts";
import { gather, gramKey, PASSAGE_BREAK, scatter } from "./grams.ts";
import { type FieldRooms, fieldRange, restStart, type TextStream } from "./text-stream.ts";

/** Every place of every gram of a volume, gram by gram in scattered order, article by article, offset by offset. */
export interface Occurrences {
  /** Different grams. */
  readonly size: number;
  /** Scattered key of the n-th gram, ascending with n. */
  scatteredKey(gram: number): number;
  isBigram(gram: number): boolean;
  /** Calls back once for each occurrence. */
  forEach(gram: number, visit: (document: number, offset: number) => void): void;
  countOf(gram: number): number;
}

/** The streams' grams with their places, in 6 bytes an occurrence and some 40 a gram. */
export function collectOccurrences(streams: readonly TextStream[], rooms: FieldRooms): Occurrences {
  const counter = new GramCounter();
  const total = countGrams(streams, rooms, counter);
  const ends = endsOf(counter);
  const next = ends.slice();
  const documents = new Uint16Array(total);
  const offsets = new Uint32Array(total);
  visitGrams(streams, rooms, (key, document, offset) => {
    const place = next[counter.numberOf(key)]!++;
    documents[place] = document;
    offsets[place] = offset;
  });
  return inScatteredOrder(counter, ends, documents, offsets);
}

function countGrams(streams: readonly TextStream[], rooms: FieldRooms, counter: GramCounter): number {
  let total = 0;
  visitGrams(streams, rooms, (key) => {
    counter.add(key);
    total++;
  });
  return total;
}

/** Where each gram's places begin; the next one's beginning is its end. */
function endsOf(counter: GramCounter): Uint32Array {
  const ends = new Uint32Array(counter.size + 1);
  for (let gram = 0; gram < counter.size; gram++) ends[gram + 1] = ends[gram]! + counter.countOf(gram);
  return ends;
}

function inScatteredOrder(
  counter: GramCounter,
  ends: Uint32Array,
  documents: Uint16Array,
  offsets: Uint32Array,
): Occurrences {
  const keys = Uint32Array.from({ length: counter.size }, (_, gram) => scatter(counter.keyOf(gram))).sort();
  const gramOf = (n: number) => counter.numberOf(gather(keys[n]!));
  return {
    size: counter.size,
    scatteredKey: (n) => keys[n]!,
    isBigram: (n) => (gather(keys[n]!) & 0xffff) !== PASSAGE_BREAK,
    countOf: (n) => counter.countOf(gramOf(n)),
    forEach: (n, visit) => {
      const gram = gramOf(n);
      for (let i = ends[gram]!; i < ends[gram + 1]!; i++) visit(documents[i]!, offsets[i]!);
    },
  };
}

type GramVisitor = (key: number, document: number, offset: number) => void;

function visitGrams(streams: readonly TextStream[], rooms: FieldRooms, visit: GramVisitor): void {
  for (const [document, { fields, rest }] of streams.entries()) {
    for (const field of LISTED_FIELDS) {
      visitText(fields[field], fieldRange(field, rooms)[0], document, visit);
    }
    visitText(rest, restStart(rooms), document, visit);
  }
}

/** Each unit by itself and with the next one, but for breaks. */
function visitText(text: string, start: number, document: number, visit: GramVisitor): void {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === PASSAGE_BREAK) continue;
    visit(gramKey(unit), document, start + i);
    const next = text.charCodeAt(i + 1);
    if (i + 1 < text.length && next !== PASSAGE_BREAK) visit(gramKey(unit, next), document, start + i);
  }
}
