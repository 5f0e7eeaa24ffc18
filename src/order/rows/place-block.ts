import {
  type Column,
  closingLinks,
  firstToCome,
  type Heading,
  isLeftBehind,
  type Link,
  type Move,
  type State,
  startLine,
} from "./band-state.ts";
import type { PrintedBlock, PrintedKind } from "./printed-blocks.ts";
import { COSTS, HEADING_GAP, PICTURE_LINES } from "./stack-costs.ts";

const INDENT_CHARS = 2;

/** Carries out moves: the band as it stands once a block is placed. */
export class BlockPlacer {
  private readonly lineChars: number;
  /** Number of the article that the next move may begin. */
  article = 0;

  constructor(lineChars: number) {
    this.lineChars = lineChars;
  }

  apply(move: Move, block: PrintedBlock): State {
    const { parent, cost } = move;
    const { sweep, band, bandStart } = parent;
    switch (move.place) {
      case "heading":
        return {
          ...parent,
          isTurn: false,
          parent,
          cost,
          links: [],
          headings: [...parent.headings, this.newHeading(parent, block)],
        };
      case "skip":
        return { ...parent, isTurn: false, parent, cost, links: [] };
      case "headingBelow": {
        const headings = [...parent.headings];
        const above = headings[move.heading]!;
        const [least, most] = this.linesOf(block, "heading", false);
        headings[move.heading] = {
          ...above,
          head: block.headline > above.headlines ? block.node : above.head,
          last: block.node,
          headlines: above.headlines + block.headline,
          low: Math.max(sweep, above.low) + least,
          high: Math.max(sweep, above.high) + most,
        };
        return {
          ...parent,
          isTurn: false,
          parent,
          cost,
          links: [{ from: above.last, to: block.node, kind: "below" }],
          headings,
        };
      }
      default: {
        const links: Link[] = [];
        const start = startLine(move);
        const columns = parent.columns.map((column) =>
          isLeftBehind(column, start) ? { ...column, ended: true } : column,
        );
        const low = this.place(columns, links, move, block);
        const headings =
          move.place === "start" && move.heading >= 0
            ? parent.headings.filter((_, h) => h !== move.heading)
            : parent.headings;
        return { columns, headings, sweep: low, cost, parent, links, band, bandStart };
      }
    }
  }

  private newHeading({ columns, sweep }: State, block: PrintedBlock): Heading {
    let high = 0;
    for (const column of columns) high = Math.max(high, column.high + HEADING_GAP);
    const [least, most] = this.linesOf(block, "heading", false);
    return {
      article: this.article,
      head: block.node,
      last: block.node,
      headlines: block.headline,
      low: sweep + least,
      high: Math.max(sweep, high) + most,
      atTop: sweep <= COSTS.slack,
    };
  }

  /** Fills a column with the block; returns the line that it begins at, at least. */
  private place(columns: Column[], links: Link[], move: Move, block: PrintedBlock): number {
    const { parent, place, as, column: c } = move;
    const [low, high] = this.beginning(move);
    const at = parent.columns[c];
    const isTop = at !== undefined && at.last < 0 && parent.columns[c - 1]?.article === at.article;
    const goesOn = place === "beside" || (place === "below" && isTop);
    const [least, most] = this.linesOf(block, as, goesOn);
    const filled = { low: low + least, high: high + most, lastKind: as };
    const text = as === "text" ? block.node : -1;
    if (place === "start") this.start(columns, links, move, { filled, low, high, text });
    else if (place === "beside") this.startBeside(columns, links, c, { filled, text });
    else this.fill(columns, links, c, { filled, low, high, text });
    return low;
  }

  /** The line at which the move's block begins, at least and at most. */
  private beginning(move: Move): readonly [number, number] {
    const { parent, place, as, column: c, heading } = move;
    const at = parent.columns[c];
    let high = 0;
    if (place === "beside") high = at!.beginHigh;
    else if (place === "below") high = at!.high;
    else if (heading >= 0) high = parent.headings[heading]!.high;
    const bare = at?.lastKind !== "picture" && at?.lastKind !== "caption";
    if (as === "caption" && place === "below" && bare) high += PICTURE_LINES[1];
    const low = startLine(move);
    const first = firstToCome(parent.columns, place === "start" ? -1 : c, low);
    return [low, Math.max(low, Math.min(high, first))];
  }

  /** An article begins in column c, at the band's top or over what stands there. */
  private start(
    columns: Column[],
    links: Link[],
    { parent, column: c, heading: h }: Move,
    { filled, low, high, text }: Filling,
  ): void {
    const heading = parent.headings[h];
    const atTop = heading?.atTop ?? true;
    const covered = atTop ? undefined : columns[c];
    if (covered) links.push(...closingLinks([covered]));
    if (heading && text >= 0) links.push({ from: heading.last, to: text, kind: "under" });
    columns.splice(c, atTop ? 0 : 1, {
      ...filled,
      ...coveredBy(covered),
      article: heading?.article ?? this.article,
      head: heading?.head ?? -1,
      lastHeading: heading?.last ?? -1,
      headlines: heading?.headlines ?? 0,
      beginLow: low,
      beginHigh: high,
      atTop,
      top: text,
      last: text,
      nextTop: -1,
      ended: false,
    });
  }

  /** The article in column c goes on at the top of the next. */
  private startBeside(
    columns: Column[],
    links: Link[],
    c: number,
    { filled, text }: Pick<Filling, "filled" | "text">,
  ): void {
    const at = columns[c]!;
    const covered = at.atTop ? undefined : columns[c + 1];
    if (covered) links.push(...closingLinks([covered]));
    const begun = {
      ...at,
      ...filled,
      ...coveredBy(covered),
      top: text,
      last: text,
      nextTop: -1,
      ended: false,
    };
    columns.splice(c + 1, covered ? 1 : 0, begun);
    if (text >= 0) columns[c] = { ...at, nextTop: text };
  }

  private fill(columns: Column[], links: Link[], c: number, { filled, low, high, text }: Filling): void {
    const at = columns[c]!;
    const left = columns[c - 1];
    const leftmost = left?.article !== at.article;
    if (text < 0) {
      columns[c] = { ...at, ...filled };
      return;
    }
    columns[c] = { ...at, ...filled, last: text, ended: false };
    if (at.last >= 0) links.push({ from: at.last, to: text, kind: "below" });
    if (at.top >= 0) return;
    columns[c] = { ...columns[c]!, top: text, beginLow: low, beginHigh: high };
    if (!leftmost) columns[c - 1] = { ...left!, nextTop: text };
    else if (at.lastHeading >= 0) links.push({ from: at.lastHeading, to: text, kind: "under" });
  }

  private linesOf(block: PrintedBlock, as: PrintedKind, goesOn: boolean): readonly [number, number] {
    if (as === "heading") return block.headline > 0.5 ? [3, 8] : [1.5, 4];
    if (as === "picture") return PICTURE_LINES;
    // What goes on at a column's top is not indented.
    const lines = Math.ceil((block.chars + (goesOn ? 0 : INDENT_CHARS)) / this.lineChars);
    return as === "caption" ? [Math.min(1, lines), lines + 1] : [lines, lines];
  }
}

interface Filling {
  /** The column's foot and what stands there. */
  readonly filled: Pick<Column, "low" | "high" | "lastKind">;
  /** The line at which the block begins. */
  readonly low: number;
  readonly high: number;
  /** The block's node, if it is text; else -1. */
  readonly text: number;
}

const coveredBy = (
  column: Column | undefined,
): Pick<Column, "coveredLow" | "coveredHigh" | "coveredArticle"> => ({
  coveredLow: column?.low ?? 0,
  coveredHigh: column?.high ?? 0,
  coveredArticle: column?.article ?? -1,
});
