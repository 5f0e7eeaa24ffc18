import { asSet } from "../text/as-set.ts";
import { loadCharacterModel } from "../text/character-model.ts";
import { opensStory } from "../text/dateline-sign.ts";
import { endsSentence } from "../text/sentence.ts";
import { sentenceJoin } from "../text/sentence-join.ts";
import { isIndented } from "./indent.ts";

/** A line of the source, or a part of one, in the order in which it is read. */
export interface Piece {
  /** Index of the source line. */
  readonly line: number;
  readonly text: string;
  /** It stood between lines of other columns. */
  readonly isApart: boolean;
  /** The same number for lines of one column, within a run of lines some of which were apart; 0 in other runs. */
  readonly column: number;
}

/** Longer lines were not broken by a column. */
const WIDEST_COLUMN_CHARS = 40;
/** Marked by the tool: no line of text. */
const MARKED = /^\s*(?:#|!\[|<|\||\*\*)/;
/** So many lines are looked back for the one that a line goes on from: columns side by side, and those that end early. */
const REACH = 4;
/** Columns side by side at most. */
const MOST_COLUMNS = 3;
/** What one pair of lines says at most, in nats: see `sentenceJoin`. */
const MOST_NATS = 16;
const LEAST_NATS = -8;
/** Costs in nats: another column begins, one is left in mid-sentence, and lines go on from as far above as those before did not. */
const OPENING = 2;
const LEAVING = 6;
const CHANGING = 4;
const BEAM = 16;
/** Within a paragraph each line fills its column, the longest of the lines near by, to this share. */
const FULL = 0.75;
const NEAR_LINES = 6;
/** What the print says of two lines: whether text has ended above a paragraph's indent or a dateline, and whether a line fills its column. */
const PRINT_NATS = 6;
/** Lines that are read across change columns so often at least, and gain so much on average, in nats. */
const FEWEST_CHANGES = 5;
const LEAST_GAIN = 3;

/**
 * Lines that a tool has read across columns that stand side by side, brought back into the columns' order: each line goes on
 * from the line of its own column, which stands two or three lines above it.
 *
 *       | 昨天上午，首趟列车从泾河站
 *       | 县医院新大楼昨天启用，设床      <- the next column's
 *       | 开出，沿线十二镇的居民坐火
 *       | 位四百二十张，患者就诊不再
 *
 * @returns undefined where no line has to move
 */
export function readColumnsDown(source: readonly string[]): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  let hasMoved = false;
  for (let from = 0; from < source.length; ) {
    let to = from;
    while (to < source.length && isLineOfColumns(source[to]!)) to++;
    const run = source.slice(from, to).flatMap((line, at) =>
      partsOf(line).map((text, part, { length }) => ({
        line: from + at,
        text,
        column: length > 1 ? part : undefined,
      })),
    );
    const order = run.length > FEWEST_CHANGES ? orderRun(run) : undefined;
    for (const { line: at, isApart, column } of order ?? [])
      pieces.push({ line: run[at]!.line, text: run[at]!.text, isApart, column });
    hasMoved ||= order !== undefined;
    // The line that ends the run is none of it.
    for (let line = order ? to : from; line < Math.min(to + 1, source.length); line++)
      pieces.push({ line, text: source[line]!, isApart: false, column: 0 });
    from = to + 1;
  }
  return hasMoved ? pieces : undefined;
}

/** Between columns whose lines are given as one: space, where print has none. */
const GAP = /(?<=[\p{Script=Han}，。、；：！？”）])(?: {2,}|\u3000{2,}|[ \u3000]{3,})(?=\S)/u;
/** Less may be a name that is set wide, or a cell of a table. */
const LEAST_PART_CHARS = 5;

/** The lines of the columns that a line was read across. */
function partsOf(line: string): string[] {
  const parts = line.split(GAP);
  return parts.every((part) => part.trim().length >= LEAST_PART_CHARS) ? parts : [line];
}

const isLineOfColumns = (line: string): boolean =>
  /\S/.test(line) && !MARKED.test(line) && partsOf(line).every(({ length }) => length <= WIDEST_COLUMN_CHARS);

/** Columns read so far, by their last lines, the latest first. */
interface State {
  readonly columns: readonly number[];
  readonly score: number;
  /** The line that the latest one goes on from, or -1. */
  readonly from: number;
  readonly parent: State | undefined;
}

/** A line of a run in its place: its index, and its column's number. */
interface Ordered {
  readonly line: number;
  readonly isApart: boolean;
  readonly column: number;
}

/** A line of a run, or a part of one; of a part the number of its column. */
interface RunLine {
  readonly text: string;
  readonly column: number | undefined;
}

/** The lines of a run in the order in which they are read, or undefined where that is the order of the file. */
function orderRun(run: readonly RunLine[]): Ordered[] | undefined {
  const source = run.map(({ text }) => text);
  const lines = source.map((line) => asSet(line.trim()));
  const ends = lines.map(endsSentence);
  const model = loadCharacterModel();
  const known = new Map<number, number>();
  const readsOn = (u: number, v: number): number => {
    const key = u * lines.length + v;
    const nats = known.get(key) ?? clamp(sentenceJoin(lines[u]!, lines[v]!, model) + printNats(u, v));
    known.set(key, nats);
    return nats;
  };
  const joinOf = (u: number, v: number): number => readsOn(u, v) + columnNats(run[u]!, run[v]!);
  const indented = source.map(isIndented);
  const opens = lines.map(opensStory);
  const hasIndents = indented.includes(true);
  const isShort = source.map((line, at) => {
    const near = source.slice(Math.max(0, at - NEAR_LINES), at + 1 + NEAR_LINES).map(({ length }) => length);
    return line.trimEnd().length < FULL * Math.max(...near);
  });
  const printNats = (u: number, v: number): number => {
    if (!ends[u] && (isShort[u] || opens[v])) return -2 * PRINT_NATS;
    if (!hasIndents) return 0;
    if (indented[v]) return ends[u] ? PRINT_NATS : -PRINT_NATS;
    return ends[u] ? -PRINT_NATS / 2 : PRINT_NATS / 2;
  };
  let states: State[] = [{ columns: [0], score: 0, from: -1, parent: undefined }];
  for (let at = 1; at < lines.length; at++) {
    const next: State[] = [];
    for (const parent of states) {
      let { score } = parent;
      const columns = parent.columns.filter((last) => last >= at - REACH);
      for (const last of parent.columns) if (last < at - REACH && !ends[last]) score -= LEAVING;
      for (const last of columns)
        next.push({
          columns: [at, ...columns.filter((other) => other !== last)],
          score: score + joinOf(last, at) - (at - last === stepOf(parent, at - 1) ? 0 : CHANGING),
          from: last,
          parent,
        });
      if (columns.length < MOST_COLUMNS)
        next.push({ columns: [at, ...columns], score: score - OPENING, from: -1, parent });
    }
    states = best(next);
  }
  const froms: number[] = [];
  for (let state = states[0]; state; state = state.parent) froms.push(state.from);
  froms.reverse();
  for (const line of froms.keys()) openEarlier(froms, line, joinOf);
  return readDown(froms, ends, readsOn);
}

/**
 * Where the first lines of a column say little, it seems to begin further down, and those stand in the one beside it: brought
 * up as long as the lines read on the better for it.
 */
function openEarlier(froms: number[], begins: number, joinOf: (u: number, v: number) => number): void {
  if (froms[begins]! >= 0) return;
  for (let above = begins - 1; above > 0 && above >= begins - REACH; above--) {
    const [from, next] = [froms[above]!, froms.indexOf(above)];
    if (from < 0 || next < 0) continue;
    const gain = joinOf(above, begins) + joinOf(from, next) - joinOf(above, next) - joinOf(from, above);
    if (gain <= 0) continue;
    [froms[begins], froms[next], froms[above]] = [above, from, -1];
    openEarlier(froms, above, joinOf);
    return;
  }
}

/** How far above the line stands that it goes on from; at a column's beginning nothing is known. */
const stepOf = ({ from }: State, at: number): number => (from < 0 ? 1 : at - from);

/** Parts of lines that stand above one another are one column's. */
function columnNats({ column: above }: RunLine, { column: below }: RunLine): number {
  if (above === undefined || below === undefined) return 0;
  return above === below ? PRINT_NATS : -PRINT_NATS;
}

const clamp = (nats: number): number => Math.min(MOST_NATS, Math.max(LEAST_NATS, nats));

/** The best states, of those that leave the same columns the best one. */
function best(states: readonly State[]): State[] {
  const kept = new Map<string, State>();
  for (const state of states) {
    const key = state.columns.join();
    if ((kept.get(key)?.score ?? Number.NEGATIVE_INFINITY) < state.score) kept.set(key, state);
  }
  return [...kept.values()].sort((a, b) => b.score - a.score).slice(0, BEAM);
}

/**
 * @param given for each line the one that it goes on from, or -1 where a column begins
 * @param readsOn how well one line's text goes on with another's, in nats: tables are set in columns as well
 */
function readDown(
  given: readonly number[],
  ends: readonly boolean[],
  readsOn: (u: number, v: number) => number,
): Ordered[] | undefined {
  const across = findAcross(given);
  const isSure = ({ moved }: Stretch): boolean => {
    const gain = moved.reduce((sum, line) => sum + readsOn(given[line]!, line) - readsOn(line - 1, line), 0);
    return moved.length >= FEWEST_CHANGES && gain >= LEAST_GAIN * moved.length;
  };
  const sure = across.filter(isSure);
  if (sure.length === 0) return undefined;
  const isApart = given.map((_, line) => sure.some(({ from, to }) => line >= from && line <= to));
  const columns: number[][] = [];
  const columnOf: number[] = [];
  for (const line of given.keys()) {
    const from = isApart[line] ? given[line]! : line - 1;
    const column = columnOf[from] ?? columns.push([]) - 1;
    columns[column]!.push(line);
    columnOf.push(column);
  }
  const order: number[] = [];
  const isRead = new Set<number>();
  const read = (column: number): void => {
    isRead.add(column);
    for (const [at, line] of columns[column]!.entries()) {
      order.push(line);
      const next = columns[column]![at + 1];
      // Where a paragraph ends, the columns that have ended beside it are read, and then the rest.
      if (next === undefined || !ends[line]) continue;
      for (const [other, theirs] of columns.entries())
        if (!isRead.has(other) && theirs.at(-1)! < next) read(other);
    }
  };
  for (const column of columns.keys()) if (!isRead.has(column)) read(column);
  return order.map((line) => ({ line, isApart: isApart[line]!, column: columnOf[line]! }));
}

/** Lines side by side, of which some go on from another than the one above them. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly moved: readonly number[];
}

function findAcross(froms: readonly number[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [line, from] of froms.entries()) {
    if (from < 0 || from === line - 1) continue;
    const last = stretches.at(-1);
    if (last && from <= last.to)
      stretches[stretches.length - 1] = {
        from: Math.min(from, last.from),
        to: line,
        moved: [...last.moved, line],
      };
    else stretches.push({ from, to: line, moved: [line] });
  }
  return stretches;
}
