import {
  type Article,
  type Column,
  closingLinks,
  footHigh,
  type Lines,
  type Link,
  NOT_ENDED,
  type State,
} from "./band-state.ts";
import type { LinkCosts } from "./link-costs.ts";
import type { PrintedBlock } from "./printed-blocks.ts";
import { COSTS, HEADING_GAP, PICTURE_LINES } from "./stack-costs.ts";
import { leavesBehind, type Move, type StackMoves, startLine } from "./stack-moves.ts";

/** Carries out moves: the band as it stands once a block is placed. */
export class BlockPlacer {
  private readonly links: LinkCosts;
  private readonly moves: StackMoves;

  constructor(links: LinkCosts, moves: StackMoves) {
    this.links = links;
    this.moves = moves;
  }

  apply(move: Move, block: PrintedBlock, shape: number): State {
    const { parent } = move;
    switch (move.place) {
      case "skip":
        return after(move, shape, parent, NO_LINKS, parent.sweep);
      case "heading": {
        const articles = [...parent.articles, this.newArticle(parent, block)];
        return after(move, shape, { articles, columns: parent.columns }, NO_LINKS, parent.sweep);
      }
      case "headingBelow":
        return this.addHeading(move, block, shape);
      default:
        return this.fill(move, block, shape);
    }
  }

  private newArticle(state: State, block: PrintedBlock): Article {
    const { columns, sweep } = state;
    let high = sweep;
    for (const column of columns) high = Math.max(high, footHigh(state, column) + HEADING_GAP);
    const lines = this.moves.linesOf(block, "heading", false);
    return {
      head: block.node,
      lastHeading: block.node,
      headlines: block.headline,
      begin: { low: sweep + lines.low, high: high + lines.high },
      atTop: sweep <= COSTS.slack,
      begun: false,
      topsOpen: true,
      end: NOT_ENDED,
    };
  }

  private addHeading(move: Move, block: PrintedBlock, shape: number): State {
    const { parent, article: a } = move;
    const articles = [...parent.articles];
    const above = articles[a]!;
    const lines = this.moves.linesOf(block, "heading", false);
    articles[a] = {
      ...above,
      head: block.headline > above.headlines ? block.node : above.head,
      lastHeading: block.node,
      headlines: above.headlines + block.headline,
      begin: {
        low: Math.max(parent.sweep, above.begin.low) + lines.low,
        high: Math.max(parent.sweep, above.begin.high) + lines.high,
      },
    };
    const links: Link[] = [{ from: above.lastHeading, to: block.node, kind: "below" }];
    return after(move, shape, { articles, columns: parent.columns }, links, parent.sweep);
  }

  /** Places what fills a column. */
  private fill(move: Move, block: PrintedBlock, shape: number): State {
    const { parent, place, as } = move;
    const line = startLine(move);
    const band: Draft = { articles: [...parent.articles], columns: [...parent.columns], links: [] };
    for (let c = 0; c < band.columns.length; c++) {
      if (!leavesBehind(move, line, c)) continue;
      band.columns[c] = { ...band.columns[c]!, ended: true };
      if (parent.columns[c + 1]?.article === band.columns[c]!.article) endArticle(band, c);
    }
    const text = as === "text" ? block.node : -1;
    const first = firstToCome(move, line);
    let c = move.column;
    if (place === "start") this.start(band, move, line, first, text);
    else if (place === "beside") c = this.startBeside(band, move, text);
    const column = band.columns[c]!;
    const a = column.article;
    const article = band.articles[a]!;
    const isTop = column.top < 0 && text >= 0;
    const goesOn = isTop && band.columns[c - 1]?.article === a;
    const lines = this.moves.linesOf(block, as, goesOn);
    // What is placed begins no higher than what was read before, and no lower than what is read afterwards.
    const foot = narrowed(column.foot, article.begin, line, first, as);
    const begin = narrowedBegin(move, article, column.foot, line, first);
    const belowTop = text >= 0 && place === "below" && column.top >= 0;
    const topsOpen = article.topsOpen && !belowTop;
    if (topsOpen !== article.topsOpen || begin.low !== article.begin.low || begin.high !== article.begin.high)
      band.articles[a] = { ...article, begin, topsOpen };
    const filled = { low: foot.low + lines.low, high: foot.high + lines.high };
    if (text < 0) {
      band.columns[c] = { ...column, foot: filled, lastKind: as, ended: as === "credit" };
      return after(move, shape, band, band.links, line);
    }
    this.linkTop(band, c, text);
    const torn = this.links.isTorn(text);
    const right = band.columns[c + 1];
    const follows = right?.article === a ? right.top : -1;
    band.columns[c] = {
      article: a,
      foot: filled,
      topLine: column.top < 0 ? Math.max(0, line - band.articles[a]!.begin.low) : column.topLine,
      top: column.top < 0 ? text : column.top,
      last: text,
      lastKind: "text",
      ended: torn,
      tornPaid: torn ? (follows >= 0 ? this.links.text(text, follows) : COSTS.tornEnd) : 0,
    };
    if (torn) endArticle(band, c);
    return after(move, shape, band, band.links, line);
  }

  private linkTop(band: Draft, c: number, text: number): void {
    const { top, last, article } = band.columns[c]!;
    if (last >= 0) band.links.push({ from: last, to: text, kind: "below" });
    if (top >= 0) return;
    const left = band.columns[c - 1];
    if (left?.article === article) {
      if (left.tornPaid > 0) band.columns[c - 1] = { ...left, tornPaid: this.links.text(left.last, text) };
      return;
    }
    const { lastHeading } = band.articles[article]!;
    if (lastHeading >= 0) band.links.push({ from: lastHeading, to: text, kind: "under" });
  }

  /** An article begins in the move's column, at the band's top or over what stands there. */
  private start(
    band: Draft,
    { column: c, article: a }: Move,
    line: number,
    first: number,
    text: number,
  ): void {
    const known = band.articles[a];
    const { head, lastHeading, headlines, atTop } = known ?? HEADLESS;
    const high = Math.max(line, Math.min(known?.begin.high ?? 0, first));
    const article: Article = {
      head,
      lastHeading,
      headlines,
      begin: { low: line, high },
      atTop,
      begun: true,
      topsOpen: true,
      end: NOT_ENDED,
    };
    let index = a;
    if (known) band.articles[a] = article;
    else index = band.articles.push(article) - 1;
    const covers = !article.atTop;
    if (covers) cover(band, c);
    band.columns.splice(c, covers ? 1 : 0, freshColumn(index, text));
  }

  /** The article in the move's column goes on at the top of the next; returns that column's place. */
  private startBeside(band: Draft, { column: c, parent }: Move, text: number): number {
    const { article } = parent.columns[c]!;
    const { atTop, topsOpen: open, begin } = band.articles[article]!;
    const within = band.columns[c + 1]?.article === article;
    const topsOpen = open && !within;
    const covers = !atTop && band.columns[c + 1] !== undefined;
    if (covers) cover(band, c + 1);
    const fresh = freshColumn(article, text);
    // Below a picture that the file does not hold.
    const down = topsOpen ? 0 : Math.max(0, parent.sweep - begin.low);
    band.columns.splice(c + 1, covers ? 1 : 0, { ...fresh, foot: { low: down, high: down } });
    return c + 1;
  }
}

const NO_LINKS: readonly Link[] = [];
const HEADLESS = { head: -1, lastHeading: -1, headlines: 0, atTop: true };

/** The state after a move; spelt out, since states are made by the thousand. */
const after = (
  { parent, cost }: Move,
  shape: number,
  { articles, columns }: Pick<State, "articles" | "columns">,
  links: readonly Link[],
  sweep: number,
): State => ({
  articles,
  columns,
  sweep,
  cost,
  parent,
  links,
  band: parent.band,
  bandStart: parent.bandStart,
  shape,
  isTurn: false,
});

interface Draft {
  readonly articles: Article[];
  readonly columns: Column[];
  readonly links: Link[];
}

const freshColumn = (article: number, text: number): Column => ({
  article,
  foot: { low: 0, high: 0 },
  topLine: 0,
  top: -1,
  last: -1,
  lastKind: text < 0 ? "picture" : "text",
  ended: false,
  tornPaid: 0,
});

/** The column's article has come to an end there; what links it to its neighbours is certain. */
function cover({ columns, links }: Draft, c: number): void {
  links.push(...closingLinks(columns.slice(Math.max(0, c - 1), c + 2)));
}

/** A column that ends shows where the article's other columns end. */
function endArticle({ articles, columns }: Draft, c: number): void {
  const { article, foot } = columns[c]!;
  const at = articles[article]!;
  if (at.end.low < 0) articles[article] = { ...at, end: foot };
}

/** The lowest line at which a block may begin that comes before the rest of the band. */
function firstToCome(move: Move, line: number): number {
  const { parent, place, column } = move;
  let first = Number.POSITIVE_INFINITY;
  for (let c = 0; c < parent.columns.length; c++) {
    const other = parent.columns[c]!;
    if (other.ended || (c === column && place !== "start")) continue;
    const high = footHigh(parent, other);
    if (high + COSTS.slack >= line) first = Math.min(first, high);
  }
  return first;
}

/** Where a block begins, in lines from its article's beginning. */
function narrowed(foot: Lines, begin: Lines, line: number, first: number, as: PrintedBlock["kind"]): Lines {
  const exact = foot.low === foot.high;
  if (exact && as !== "caption") return foot;
  const extra = exact ? PICTURE_LINES[1] : 0;
  const low = Math.max(foot.low, line - begin.high);
  return { low, high: Math.max(low, Math.min(foot.high + extra, first - begin.low)) };
}

/** Where an article begins, once one of its blocks is known to stand between two lines. */
function narrowedBegin({ place }: Move, article: Article, foot: Lines, line: number, first: number): Lines {
  const { begin, topsOpen } = article;
  const isKnown = place === "below" ? foot.low === foot.high : place === "beside" && topsOpen;
  if (!isKnown) return begin;
  const down = place === "below" ? foot.low : 0;
  const low = Math.max(begin.low, line - down);
  return { low, high: Math.max(low, Math.min(begin.high, first - down)) };
}
