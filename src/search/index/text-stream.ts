import { fold } from "../fold.ts";
import type { FieldName, Passage } from "../record.ts";
import { LISTED_FIELDS, type ListedField } from "./gram-shard.ts";
import { PASSAGE_BREAK } from "./grams.ts";

/**
 * An article's text as the index counts it: its passages folded, each followed by a break, those of the
 * listed fields first. Each listed field begins at the same offset in every article of a volume, so that
 * an offset tells its field:
 *
 *     0            rooms.headline   + rooms.byline   + rooms.source
 *     headline ··· | byline ······· | source ······· | everything else
 */
export interface TextStream {
  /** Code units of the listed fields, each by itself. */
  readonly fields: Readonly<Record<ListedField, string>>;
  readonly rest: string;
}

/** Units that each listed field may take up in a volume: the length of its longest. */
export type FieldRooms = Readonly<Record<ListedField, number>>;

const BREAK = String.fromCharCode(PASSAGE_BREAK);
const isListed = (field: FieldName): field is ListedField =>
  (LISTED_FIELDS as readonly string[]).includes(field);

export function textStream(passages: readonly Passage[]): TextStream {
  const fields = { headline: "", byline: "", source: "" };
  let rest = "";
  for (const [field, text] of passages) {
    const folded = fold(text) + BREAK;
    if (isListed(field)) fields[field] += folded;
    else rest += folded;
  }
  return { fields, rest };
}

export function roomsFor(streams: readonly TextStream[]): FieldRooms {
  const rooms = { headline: 0, byline: 0, source: 0 };
  for (const { fields } of streams) {
    for (const field of LISTED_FIELDS) rooms[field] = Math.max(rooms[field], fields[field].length);
  }
  return rooms;
}

/** Offsets in which a field stands, the last exclusive. */
export function fieldRange(field: ListedField, rooms: FieldRooms): readonly [from: number, to: number] {
  const from = LISTED_FIELDS.slice(0, LISTED_FIELDS.indexOf(field)).reduce(
    (sum, name) => sum + rooms[name],
    0,
  );
  return [from, from + rooms[field]];
}

/** Offset of the text beyond the listed fields. */
export const restStart = (rooms: FieldRooms): number => rooms.headline + rooms.byline + rooms.source;
