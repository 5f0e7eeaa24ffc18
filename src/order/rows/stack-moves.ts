import { type Column, isLeftBehind, type Move, type State, startLine } from "./band-state.ts";
import type { LinkCosts } from "./link-costs.ts";
import type { PrintedBlock } from "./printed-blocks.ts";
import { COSTS, HEADING_GAP, PICTURE_LINES } from "./stack-costs.ts";

/** Headings that wait for their text at one time. */
const MOST_HEADINGS = 4;
/** What is a heading or a text with less than e to the minus this is never taken for one. */
const MOST_ROLE_COST = 5;

/** Where the next block of the file may stand, and what each place costs. */
export class StackMoves {
  private readonly links: LinkCosts;
  private readonly mostColumns: number;

  constructor(links: LinkCosts, mostColumns: number) {
    this.links = links;
    this.mostColumns = mostColumns;
  }

  /** Adds all ways to place the block. */
  addMoves(moves: Move[], state: State, block: PrintedBlock): void {
    if (block.node < 0) this.addPlainMoves(moves, state, block);
    if (block.asText < MOST_ROLE_COST) this.addTextMoves(moves, state, block);
    if (block.asHeading < MOST_ROLE_COST) this.addHeadingMoves(moves, state, block);
  }

  /** What goes on further down leaves columns behind that must have ended. */
  leftBehindCost(move: Move): number {
    const { columns } = move.parent;
    const low = startLine(move);
    let cost = 0;
    for (let c = 0; c < columns.length; c++) {
      const column = columns[c]!;
      if (isLeftBehind(column, low) && !(move.place === "below" && c === move.column))
        cost += this.endCost(column);
    }
    return cost;
  }

  /** How far above what was read before it a block would stand. */
  private lateness(state: State, high: number): number {
    const lines = state.sweep - high - COSTS.slack;
    return lines <= 0 ? 0 : Math.min(COSTS.mostPerBlock, lines * COSTS.perLine);
  }

  private addTextMoves(moves: Move[], state: State, block: PrintedBlock): void {
    const { columns } = state;
    const v = block.node;
    const own = state.cost + block.asText;
    for (let c = 0; c < columns.length; c++) {
      const column = columns[c]!;
      const link = column.last < 0 ? this.topCost(columns, c, v) : this.belowCost(columns, c, v);
      const cost = own + link + this.tornCost(column, v) + this.lateness(state, column.high);
      moves.push({ parent: state, place: "below", as: "text", column: c, heading: -1, cost });
      const beside = this.besideCost(state, c, v);
      if (beside === undefined) continue;
      const torn = this.links.isTorn(v) ? COSTS.tornEnd : 0;
      moves.push({
        parent: state,
        place: "beside",
        as: "text",
        column: c,
        heading: -1,
        cost: own + beside + torn,
      });
    }
    this.addStarts(moves, state, "text", v, own + (this.links.isTorn(v) ? COSTS.tornEnd : 0));
  }

  /** An article starts: under a heading that was read before, or under none at the band's top. */
  private addStarts(moves: Move[], state: State, as: Move["as"], v: number, own: number): void {
    const { columns, headings } = state;
    const wider = columns.length === 1 ? COSTS.columns : 0;
    for (let h = 0; h < headings.length; h++) {
      const heading = headings[h]!;
      const story =
        v < 0 ? 0 : this.links.story(heading.head, v) + (heading.headlines < 0.5 ? COSTS.noHeadline : 0);
      const late = this.lateness(state, heading.high);
      // Headings of one height are read from left to right, and so are their stories.
      const order =
        heading.atTop && h > 0 && headings[h - 1]!.atTop && headings[h - 1]!.high <= heading.high
          ? COSTS.leftToRight
          : 0;
      if (heading.atTop) {
        if (columns.length >= this.mostColumns) continue;
        const at = columns.findIndex((column) => column.atTop && column.article > heading.article);
        const column = at < 0 ? columns.length : at;
        moves.push({
          parent: state,
          place: "start",
          as,
          column,
          heading: h,
          cost: own + story + late + order + wider,
        });
        continue;
      }
      for (let c = 0; c < columns.length; c++) {
        const under = Math.max(0, columns[c]!.low - heading.high) * COSTS.perLine;
        const cost = own + story + late + order + under + this.endCost(columns[c]!);
        moves.push({ parent: state, place: "start", as, column: c, heading: h, cost });
      }
    }
    if (columns.length < this.mostColumns && state.sweep <= COSTS.slack) {
      const cost = own + COSTS.headless + wider + (v < 0 ? 0 : this.links.story(-1, v));
      moves.push({ parent: state, place: "start", as, column: columns.length, heading: -1, cost });
    }
  }

  /** The first text of a column that only a picture stands in. */
  private topCost(columns: readonly Column[], c: number, v: number): number {
    const column = columns[c]!;
    const before = columns[c - 1];
    if (before?.article !== column.article) return this.links.story(column.head, v);
    return this.goesOnCost(columns, c - 1, v);
  }

  /** A text at the top of the column next to c. */
  private goesOnCost(columns: readonly Column[], c: number, v: number): number {
    const { last } = columns[c]!;
    const torn = last >= 0 && this.links.isTorn(last);
    // A torn text paid for being the article's last.
    const link = torn ? this.links.text(last, v) - COSTS.tornEnd : this.links.openTop(v);
    return COSTS.anotherTop + link - this.subject(columns, c, v);
  }

  private belowCost(columns: readonly Column[], c: number, v: number): number {
    const column = columns[c]!;
    const cost = this.links.text(column.last, v) - this.subject(columns, c, v);
    if (this.links.isTorn(column.last)) return cost + COSTS.tornBelow - this.tornCost(column, column.last);
    return cost + (column.lastKind === "credit" ? COSTS.afterCredit : 0);
  }

  /** What it costs to begin the article's next column beside column c; undefined where there can be none. */
  private besideCost(state: State, c: number, v: number): number | undefined {
    const { columns } = state;
    const column = columns[c]!;
    const next = columns[c + 1];
    if (next?.article === column.article) return undefined;
    if (column.atTop && columns.length >= this.mostColumns) return undefined;
    let cost = v < 0 ? 0 : this.goesOnCost(columns, c, v);
    cost += Math.min(COSTS.mostAtTop, this.lateness(state, column.beginHigh));
    // Blocks of one height are read from left to right.
    if (column.atTop) {
      if (next && next.top >= 0 && next.beginLow <= column.beginHigh + COSTS.slack) cost += COSTS.leftToRight;
      return cost + (columns.length === 1 ? COSTS.columns : 0);
    }
    if (!next) return columns.length < this.mostColumns ? cost + COSTS.bare : undefined;
    const above = Math.max(0, next.low - column.beginHigh - COSTS.slack);
    return (
      cost + Math.min(COSTS.mostPerBlock, above * COSTS.perLine) + this.coverCost(columns, c + 1, column)
    );
  }

  /** How well a text fits the article in column c: any of its texts may share the subject. */
  private subject(columns: readonly Column[], c: number, v: number): number {
    const { article, head } = columns[c]!;
    let best = head < 0 ? -0.7 : this.links.subject(head, v);
    for (const column of columns) {
      if (column.article !== article || column.last < 0) continue;
      best = Math.max(best, this.links.subject(column.last, v), this.links.subject(column.top, v));
    }
    return best;
  }

  /** A text that breaks off is the last of its column, and goes on at the top of the next. */
  private tornCost({ nextTop }: Column, v: number): number {
    if (!this.links.isTorn(v)) return 0;
    return nextTop >= 0 ? this.links.text(v, nextTop) : COSTS.tornEnd;
  }

  private addHeadingMoves(moves: Move[], state: State, block: PrintedBlock): void {
    const { columns, headings } = state;
    const own = state.cost + block.asHeading;
    // One more heading over the same columns: kicker, headline, deck.
    for (let h = 0; h < headings.length; h++) {
      const heading = headings[h]!;
      const twice = COSTS.twoHeadlines * Math.max(0, heading.headlines + block.headline - 1);
      const cost = own + twice + this.lateness(state, heading.high);
      moves.push({ parent: state, place: "headingBelow", as: "heading", column: -1, heading: h, cost });
    }
    if (headings.length >= MOST_HEADINGS) return;
    let highest = 0;
    for (const { high } of columns) highest = Math.max(highest, high);
    const cost = own + this.lateness(state, highest + HEADING_GAP);
    moves.push({ parent: state, place: "heading", as: "heading", column: -1, heading: -1, cost });
  }

  /** Pictures, captions and credits: they fill columns and are no part of the order. */
  private addPlainMoves(moves: Move[], state: State, block: PrintedBlock): void {
    const { columns } = state;
    for (let c = 0; c < columns.length; c++) {
      const column = columns[c]!;
      const stray =
        block.kind === "caption" && column.lastKind !== "picture" && column.lastKind !== "caption";
      const high = column.high + (stray ? PICTURE_LINES[1] : 0);
      const cost = state.cost + (stray ? COSTS.strayCaption : 0) + this.lateness(state, high);
      moves.push({ parent: state, place: "below", as: block.kind, column: c, heading: -1, cost });
      if (block.kind === "credit") continue;
      const beside = this.besideCost(state, c, -1);
      if (beside !== undefined)
        moves.push({
          parent: state,
          place: "beside",
          as: block.kind,
          column: c,
          heading: -1,
          cost: state.cost + beside,
        });
    }
    const cost = state.cost + (state.headings.length > 0 && block.kind === "credit" ? 0 : COSTS.stray);
    moves.push({ parent: state, place: "skip", as: block.kind, column: -1, heading: -1, cost });
    if (block.kind !== "credit") this.addStarts(moves, state, block.kind, -1, state.cost);
  }

  /** What it costs that a column is full and something else stands under it. */
  private coverCost(columns: readonly Column[], c: number, by: Column | undefined): number {
    const column = columns[c]!;
    const cost = this.endCost(column);
    if (!by || by.coveredArticle !== column.article) return cost;
    return cost + unevenness(by.coveredLow, by.coveredHigh, column.low, column.high);
  }

  private endCost({ last, nextTop, lastKind, ended }: Column): number {
    if (ended || last < 0 || this.links.isTorn(last)) return 0;
    if (nextTop < 0) return lastKind === "credit" ? 0 : COSTS.lastEnd;
    return COSTS.wholeEnd + this.links.wholeTop(nextTop);
  }

  /** What it costs that the band ends here. */
  closingCost({ columns, headings }: State): number {
    let cost = COSTS.bare * headings.length;
    for (let c = 0; c < columns.length; c++) {
      const column = columns[c]!;
      const before = columns[c - 1];
      cost += this.endCost(column);
      if (before?.article === column.article)
        cost += unevenness(before.low, before.high, column.low, column.high);
    }
    return cost;
  }
}

/** The columns of one article end at about one line. */
function unevenness(low: number, high: number, otherLow: number, otherHigh: number): number {
  return Math.max(
    0,
    Math.min(COSTS.mostUneven, COSTS.uneven * (Math.max(low - otherHigh, otherLow - high) - 1)),
  );
}
