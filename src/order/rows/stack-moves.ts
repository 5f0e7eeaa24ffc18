import {
  type Article,
  type Column,
  footHigh,
  footLow,
  isLastColumn,
  type Lines,
  nextTop,
  roll,
  type State,
} from "./band-state.ts";
import { fillOdds, INDENT_CHARS, type LineLength } from "./line-length.ts";
import type { LinkCosts } from "./link-costs.ts";
import type { PrintedBlock, PrintedKind } from "./printed-blocks.ts";
import { COSTS, HEADING_GAP, PICTURE_LINES } from "./stack-costs.ts";

/** Articles whose headings are read and whose text is still to come, at one time. */
const MOST_PENDING = 4;
/** What is a heading or a text with less than e to the minus this is never taken for one. */
const MOST_ROLE_COST = 5;

/**
 * How a block is placed: under what stands in a column, at the top of its article's next column, as an article's first,
 * as a heading of a new article, as one more heading, or nowhere.
 */
export type Place = "below" | "beside" | "start" | "heading" | "headingBelow" | "skip";

/** One way to place the next block, and what the reading costs then, in nats. */
export interface Move {
  readonly parent: State;
  readonly place: Place;
  readonly as: PrintedKind;
  readonly column: number;
  /** Index of the article that starts or goes on; -1: a new one. */
  readonly article: number;
  readonly cost: number;
}

const PLACES: readonly Place[] = ["below", "beside", "start", "heading", "headingBelow", "skip"];

/** The shape of the state that a move leads to. */
export function shapeAfter({ parent, place, column, article }: Move): number {
  if (place === "skip" || (place === "below" && parent.columns[column]!.top >= 0)) return parent.shape;
  return roll(roll(roll(parent.shape, PLACES.indexOf(place)), column), article);
}

/** The ways to place a block that cost little more than the best: the others are never made. */
export class MoveList {
  private readonly moves: Move[] = [];
  private readonly margin: number;
  private least = Number.POSITIVE_INFINITY;

  constructor(margin: number) {
    this.margin = margin;
  }

  get limit(): number {
    return this.least + this.margin;
  }

  add(move: Move): void {
    if (move.cost < this.least) this.least = move.cost;
    this.moves.push(move);
  }

  /** The cheapest first. */
  sorted(): Move[] {
    const { limit } = this;
    return this.moves.filter(({ cost }) => cost <= limit).sort((a, b) => a.cost - b.cost);
  }
}

/** Where a move places its block. */
type Target = Pick<Move, "parent" | "place" | "column" | "article">;

/** The line at which a move's block is placed, at least. */
export function startLine({ parent, place, column, article }: Target): number {
  if (place === "below") return footLow(parent, parent.columns[column]!);
  if (article < 0) return parent.sweep;
  return Math.max(parent.sweep, parent.articles[article]!.begin.low);
}

/**
 * Whether a block placed at a line leaves a column behind: what is read by its top comes when the column is the
 * highest, so nothing more will stand in it. Within an article the lines are known, and are compared exactly.
 */
export function leavesBehind(move: Target, line: number, c: number): boolean {
  const { parent, place, column } = move;
  const at = parent.columns[c]!;
  if (at.ended || at.last < 0 || (c === column && place !== "start")) return false;
  if (place === "below" && parent.columns[column]!.article === at.article)
    return at.foot.high + COSTS.slack < parent.columns[column]!.foot.low;
  return footHigh(parent, at) + COSTS.slack < line;
}

/** Where the next block of the file may stand, and what each place costs. */
export class StackMoves {
  private readonly links: LinkCosts;
  private readonly mostColumns: number;
  private readonly lineChars: number;
  private readonly line: LineLength | undefined;
  /** What several moves from one state ask for is found once: what each column's end costs; NaN: not found yet. */
  private endCosts: number[] = [];
  /** The same for how well the block fits each article. */
  private fits: number[] = [];

  constructor(
    links: LinkCosts,
    {
      lineChars,
      mostColumns,
      line,
    }: { lineChars: number; mostColumns: number; line: LineLength | undefined },
  ) {
    this.links = links;
    this.lineChars = lineChars;
    this.mostColumns = mostColumns;
    this.line = line;
  }

  /** Adds all ways to place the block. */
  addMoves(moves: MoveList, state: State, block: PrintedBlock): void {
    forget(this.endCosts, state.columns.length);
    forget(this.fits, state.articles.length);
    if (block.node < 0) this.addPlainMoves(moves, state, block);
    if (block.asText < MOST_ROLE_COST) this.addTextMoves(moves, state, block);
    if (block.asHeading < MOST_ROLE_COST) this.addHeadingMoves(moves, state, block);
  }

  linesOf(block: PrintedBlock, as: PrintedKind, goesOn: boolean): Lines {
    if (as === "heading") return block.headline > 0.5 ? { low: 3, high: 8 } : { low: 1, high: 4 };
    if (as === "picture") return { low: PICTURE_LINES[0], high: PICTURE_LINES[1] };
    // What goes on at a column's top is not indented.
    const lines = Math.ceil((block.chars + (goesOn ? 0 : INDENT_CHARS)) / this.lineChars);
    return as === "caption" ? { low: Math.min(1, lines), high: lines + 1 } : { low: lines, high: lines };
  }

  private add(
    list: MoveList,
    parent: State,
    place: Place,
    as: PrintedKind,
    column: number,
    article: number,
    cost: number,
  ): void {
    if (cost > list.limit) return;
    const all = cost + this.leftBehindCost({ parent, place, column, article });
    if (all <= list.limit) list.add({ parent, place, as, column, article, cost: all });
  }

  /** What goes on further down leaves columns behind that must have ended. */
  private leftBehindCost(move: Target): number {
    if (move.place === "heading" || move.place === "headingBelow" || move.place === "skip") return 0;
    const { columns } = move.parent;
    const line = startLine(move);
    let cost = 0;
    for (let c = 0; c < columns.length; c++)
      if (leavesBehind(move, line, c)) cost += this.endCostOnce(move.parent, c);
    return cost;
  }

  /** `endCost` in the state whose moves are being found. */
  private endCostOnce(state: State, c: number): number {
    if (Number.isNaN(this.endCosts[c]!)) this.endCosts[c] = this.endCost(state, c);
    return this.endCosts[c]!;
  }

  /** What it costs that column c ends where it is filled to. */
  endCost(state: State, c: number): number {
    const { last, lastKind, ended, foot } = state.columns[c]!;
    if (ended || last < 0) return 0;
    const even = this.evenCost(state, c, foot);
    if (isLastColumn(state, c)) return even + (lastKind === "credit" ? 0 : COSTS.lastEnd);
    const next = nextTop(state, c);
    return COSTS.wholeEnd + (next < 0 ? 0 : this.links.wholeTop(next, last)) + even;
  }

  /** The columns of an article end at one line, but for the last, which holds what is left. */
  private evenCost({ articles, columns }: State, c: number, foot: Lines): number {
    const { article } = columns[c]!;
    const { end } = articles[article]!;
    const isLast = columns[c + 1]?.article !== article;
    if (isLast) return end.low < 0 ? 0 : COSTS.shortLast * unevenness(end.low - foot.high - SHORT_LAST);
    if (end.low < 0) {
      // The first to end: the others must not reach further down.
      let cost = 0;
      for (let other = 0; other < columns.length; other++)
        if (other !== c && columns[other]!.article === article)
          cost += unevenness(columns[other]!.foot.low - foot.high);
      return cost;
    }
    const exact = end.high - end.low < 0.5 && foot.high - foot.low < 0.5;
    if (exact && Math.abs(end.low - foot.low) < 0.5) return -COSTS.evenEnd;
    return unevenness(end.low - foot.high);
  }

  /** What it costs that the band ends here. */
  closingCost(state: State): number {
    const { articles, columns } = state;
    let cost = 0;
    for (const { begun } of articles) if (!begun) cost += COSTS.bare;
    for (let c = 0; c < columns.length; c++) {
      cost += this.endCost(state, c);
    }
    return cost;
  }

  private addTextMoves(moves: MoveList, state: State, block: PrintedBlock): void {
    const { columns, articles } = state;
    const v = block.node;
    const own = state.cost + block.asText;
    if (own - MOST_GAIN > moves.limit) return;
    const torn = this.links.isTorn(v);
    for (let c = 0; c < columns.length; c++) {
      const column = columns[c]!;
      const article = articles[column.article]!;
      const link = column.last < 0 ? this.topCost(state, c, v) : this.belowCost(state, c, v);
      let cost = own + link + this.lateness(state, footHigh(state, column)) + this.overrun(state, c, block);
      if (torn) {
        const goesOn = column.top < 0 && !isLeftmost(state, c);
        cost -= this.filled(block, goesOn);
        const { low } = this.linesOf(block, "text", goesOn);
        const foot = { low: column.foot.low + low, high: column.foot.high + low };
        cost += nextTop(state, c) >= 0 ? this.tornCost(state, c, v) : COSTS.tornEnd;
        cost += this.evenCost(state, c, foot);
      }
      if (this.passesLeft(state, c)) cost += COSTS.leftToRight;
      this.add(moves, state, "below", "text", c, column.article, cost);
      const beside = this.besideCost(state, c, v, article);
      if (beside === undefined) continue;
      const cut = torn ? COSTS.tornEnd - this.filled(block, true) : 0;
      this.add(moves, state, "beside", "text", c, column.article, own + beside + cut);
    }
    this.addStarts(moves, state, "text", v, own + (torn ? COSTS.tornEnd - this.filled(block, false) : 0));
  }

  /** What speaks for a torn text ending its column: it fills its lines. */
  private filled({ chars }: PrintedBlock, goesOn: boolean): number {
    return this.line ? COSTS.filled * fillOdds(chars, !goesOn, this.line) : 0;
  }

  /** A text that breaks off ends its column: it goes on at the next one's top, and the columns end at one line. */
  private tornCost(state: State, c: number, v: number): number {
    return this.links.text(v, nextTop(state, c));
  }

  /** An article's columns end at one line: a text that reaches below it. */
  private overrun(state: State, c: number, block: PrintedBlock): number {
    const { article, foot } = state.columns[c]!;
    const { end } = state.articles[article]!;
    if (end.low < 0) return 0;
    const { low } = this.linesOf(block, "text", false);
    return unevenness(foot.low + low - end.high) - unevenness(foot.low - end.high);
  }

  /** Blocks of one height are read from left to right. */
  private passesLeft({ columns }: State, c: number): boolean {
    const { article, foot } = columns[c]!;
    for (let left = c - 1; left >= 0 && columns[left]!.article === article; left--) {
      const other = columns[left]!;
      if (!other.ended && Math.abs(other.foot.low - foot.low) < 0.5 && other.foot.high - foot.high < 0.5)
        return true;
    }
    return false;
  }

  /** An article starts: under headings that were read before, or under none at the band's top. */
  private addStarts(moves: MoveList, state: State, as: PrintedKind, v: number, own: number): void {
    const { columns, articles } = state;
    const wider = columns.length === 1 ? COSTS.columns : 0;
    let leftPending = false;
    for (let a = 0; a < articles.length; a++) {
      const article = articles[a]!;
      if (article.begun) continue;
      const bare = article.headlines < 0.5 ? COSTS.noHeadline : 0;
      let cost = own + (v < 0 ? 0 : this.links.story(article.head, v) + bare);
      cost += this.lateness(state, article.begin.high);
      if (article.atTop) {
        if (columns.length >= this.mostColumns) continue;
        // Headings of one height are read from left to right, and so are their stories.
        const order = leftPending ? COSTS.leftToRight : 0;
        leftPending = true;
        const at = columns.findIndex((column) => column.article > a && articles[column.article]!.atTop);
        this.add(moves, state, "start", as, at < 0 ? columns.length : at, a, cost + order + wider);
        continue;
      }
      for (let c = 0; c < columns.length; c++) {
        const under = Math.max(0, footLow(state, columns[c]!) - article.begin.high) * COSTS.perLine;
        this.add(moves, state, "start", as, c, a, cost + under + this.endCostOnce(state, c));
      }
    }
    if (columns.length < this.mostColumns && state.sweep <= COSTS.slack) {
      const cost = own + COSTS.headless + wider + (v < 0 ? 0 : this.links.story(-1, v));
      this.add(moves, state, "start", as, columns.length, -1, cost);
    }
  }

  /** The first text of a column that only a picture stands in. */
  private topCost(state: State, c: number, v: number): number {
    const { article } = state.columns[c]!;
    if (state.columns[c - 1]?.article !== article) return this.links.story(state.articles[article]!.head, v);
    return this.goesOnCost(state, c - 1, v);
  }

  /** A text at the top of the column next to c. */
  private goesOnCost(state: State, c: number, v: number): number {
    const { last, tornPaid } = state.columns[c]!;
    const link = tornPaid > 0 ? this.links.text(last, v) - tornPaid : this.links.openTop(v);
    return COSTS.anotherTop + link - this.subject(state, c, v);
  }

  private belowCost(state: State, c: number, v: number): number {
    const column = state.columns[c]!;
    let cost = this.links.text(column.last, v) - this.subject(state, c, v);
    if (this.links.isTorn(column.last)) cost += COSTS.tornBelow - column.tornPaid;
    else if (column.ended) cost += COSTS.reopened;
    return cost + (column.lastKind === "credit" ? COSTS.afterCredit : 0);
  }

  /** What it costs to begin the article's next column beside column c; undefined where there can be none. */
  private besideCost(state: State, c: number, v: number, article: Article): number | undefined {
    const { columns } = state;
    const next = columns[c + 1];
    if (article.atTop && columns.length >= this.mostColumns) return undefined;
    if (!isLastColumn(state, c)) {
      // Between two columns, where a picture stood at the top.
      if (!article.atTop || !next || next.top < 0 || columns[c]!.tornPaid < 0) return undefined;
      const within = v < 0 ? COSTS.captionedPicture : COSTS.hiddenPicture + this.goesOnCost(state, c, v);
      return within + COSTS.captionedPicture;
    }
    let cost = v < 0 ? 0 : this.goesOnCost(state, c, v);
    // The tops of an article's columns are read first, unless a picture that the file does not hold stands there.
    // A caption shows that one did.
    if (v < 0) cost += article.topsOpen ? 0 : COSTS.captionedPicture;
    else if (sharesPicture(state, columns[c]!, article)) cost += COSTS.captionedPicture;
    else if (!article.topsOpen) cost += COSTS.hiddenPicture;
    else cost += Math.min(COSTS.hiddenPicture, this.lateness(state, article.begin.high));
    if (article.atTop) {
      // Articles side by side begin from left to right.
      const beginsBefore =
        next && state.articles[next.article]!.begin.low <= article.begin.high + COSTS.slack;
      if (beginsBefore && state.articles[next.article]!.begun) cost += 0.5 * COSTS.leftToRight;
      return cost + (columns.length === 1 ? COSTS.columns : 0);
    }
    if (!next) return columns.length < this.mostColumns ? cost + COSTS.bare : undefined;
    const above = Math.max(0, footLow(state, next) - article.begin.high - COSTS.slack);
    return cost + Math.min(COSTS.mostPerBlock, above * COSTS.perLine) + this.endCostOnce(state, c + 1);
  }

  /** How well a text fits the article in column c: any of its texts may share the subject. */
  private subject(state: State, c: number, v: number): number {
    const { article } = state.columns[c]!;
    if (Number.isNaN(this.fits[article]!)) this.fits[article] = this.fitArticle(state, article, v);
    return this.fits[article]!;
  }

  private fitArticle({ articles, columns }: State, article: number, v: number): number {
    const { head } = articles[article]!;
    let best = head < 0 ? -0.7 : this.links.subject(head, v);
    let sum = best;
    let count = 1;
    for (const { article: a, last, top } of columns) {
      if (a !== article || last < 0) continue;
      const fit = this.links.subject(last, v);
      best = Math.max(best, fit);
      sum += fit;
      count++;
      if (top === last) continue;
      const fitTop = this.links.subject(top, v);
      best = Math.max(best, fitTop);
      sum += fitTop;
      count++;
    }
    return COSTS.likest * best + (1 - COSTS.likest) * (sum / count);
  }

  private addHeadingMoves(moves: MoveList, state: State, block: PrintedBlock): void {
    const { articles, columns } = state;
    const own = state.cost + block.asHeading;
    let pending = 0;
    // One more heading over the same columns: kicker, headline, deck.
    for (let a = 0; a < articles.length; a++) {
      const { begun, headlines, begin } = articles[a]!;
      if (begun) continue;
      pending++;
      const twice = COSTS.twoHeadlines * Math.max(0, headlines + block.headline - 1);
      const cost = own + twice + this.lateness(state, begin.high);
      this.add(moves, state, "headingBelow", "heading", -1, a, cost);
    }
    if (pending >= MOST_PENDING) return;
    let highest = 0;
    for (const column of columns) highest = Math.max(highest, footHigh(state, column));
    const cost = own + this.lateness(state, highest + HEADING_GAP);
    this.add(moves, state, "heading", "heading", -1, -1, cost);
  }

  /** Pictures, captions and credits: they fill columns and are no part of the order. */
  private addPlainMoves(moves: MoveList, state: State, block: PrintedBlock): void {
    const { columns, articles } = state;
    const { kind: as } = block;
    for (let c = 0; c < columns.length; c++) {
      const column = columns[c]!;
      const stray = as === "caption" && column.lastKind !== "picture" && column.lastKind !== "caption";
      const high = footHigh(state, column) + (stray ? PICTURE_LINES[1] : 0);
      let cost = state.cost + (stray ? COSTS.strayCaption : 0) + this.lateness(state, high);
      if (as === "credit" && !isLastColumn(state, c)) cost += COSTS.creditWithin;
      this.add(moves, state, "below", as, c, column.article, cost);
      if (as === "credit") continue;
      const beside = this.besideCost(state, c, -1, articles[column.article]!);
      if (beside !== undefined) this.add(moves, state, "beside", as, c, column.article, state.cost + beside);
    }
    const pending = articles.some(({ begun }) => !begun);
    const cost = state.cost + (pending && as === "credit" ? 0 : COSTS.stray);
    this.add(moves, state, "skip", as, -1, -1, cost);
    if (as !== "credit") this.addStarts(moves, state, as, -1, state.cost);
  }

  /** How far above what was read before it a block would stand. */
  private lateness({ sweep }: State, high: number): number {
    const lines = sweep - high - COSTS.slack;
    return lines <= 0 ? 0 : Math.min(COSTS.mostPerBlock, lines * COSTS.perLine);
  }
}

/** Whether a column that begins now begins level with the one to its left below one picture over both. */
const sharesPicture = ({ sweep }: State, left: Column, { begin }: Article): boolean =>
  left.topLine > COSTS.slack && left.top >= 0 && Math.abs(sweep - begin.low - left.topLine) < 0.5;

function forget(values: number[], count: number): void {
  for (let i = 0; i < count; i++) values[i] = Number.NaN;
}

/** Lines by which an article's last column may be the shorter one. */
const SHORT_LAST = 3;
/** No block is worth more where it stands. */
const MOST_GAIN = 12;

/** What it costs that columns of one article differ by so many lines. */
const unevenness = (lines: number): number =>
  Math.max(0, Math.min(COSTS.mostUneven, COSTS.uneven * (lines - COSTS.evenSlack)));

const isLeftmost = ({ columns }: State, c: number): boolean =>
  columns[c - 1]?.article !== columns[c]!.article;
