import { closingLinks, emptyBand, type Link, type State, signature } from "./band-state.ts";
import type { LineLength } from "./line-length.ts";
import type { LinkCosts } from "./link-costs.ts";
import { BlockPlacer } from "./place-block.ts";
import type { PrintedBlock } from "./printed-blocks.ts";
import { COSTS } from "./stack-costs.ts";
import { MoveList, StackMoves, shapeAfter } from "./stack-moves.ts";

/** Fillings of one arrangement of articles that are kept. */
const PER_SHAPE = 2;
/** Beginnings of the last band that are kept. */
const MOST_BANDS = 6;
/** Readings that are given back. */
const MOST_READINGS = 12;
/** Bands begin with headings: −ln P of being one, at most, and where it is so sure that what follows stands under it. */
const MOST_HEADING_COST = 3;
const SURE_HEADING_COST = 0.5;

/** The reading of a page by one length of line. */
export interface Stack {
  readonly cost: number;
  readonly links: readonly Link[];
  /** For each printed block the band in which it stands. */
  readonly bandOf: readonly number[];
  /** For each band the number of its columns. */
  readonly widths: readonly number[];
  /** What else the search held to the end: readings that cost more. */
  readonly others: readonly Pick<Stack, "cost" | "links">[];
}

export interface StackOptions {
  readonly lineChars: number;
  /** The same as the torn texts tell it, where they do. */
  readonly line?: LineLength;
  readonly beam: number;
  readonly mostColumns: number;
  /** Readings that cost so many nats more than the best are given up. */
  readonly margin: number;
}

/** Deals the blocks to columns such that their tops never rise in the file: a beam search. */
export function stackColumns(
  blocks: readonly PrintedBlock[],
  links: LinkCosts,
  options: StackOptions,
): Stack {
  const search = new Search(links, options);
  let states: State[] = [emptyBand({})];
  for (const block of blocks) states = search.step(states, block);
  const ends = states
    .map((state) => ({ state, cost: state.cost + search.closingCost(state) }))
    .sort((a, b) => a.cost - b.cost);
  const [best, ...others] = ends
    .slice(0, MOST_READINGS)
    .map(({ state, cost }) => traceBack(state, cost, blocks.length));
  if (!best) return { cost: Number.POSITIVE_INFINITY, links: [], bandOf: [], widths: [], others: [] };
  return { ...best, others };
}

function traceBack(last: State, cost: number, count: number): Omit<Stack, "others"> {
  const links = closingLinks(last.columns);
  const bandOf: number[] = new Array(count).fill(0);
  const widths: number[] = [];
  let at = count - 1;
  for (let state: State | undefined = last; state && at >= 0; state = state.parent) {
    links.push(...state.links);
    if (state.isTurn) continue;
    bandOf[at] = state.band;
    widths[state.band] = Math.max(widths[state.band] ?? 0, state.columns.length);
    at--;
  }
  return { cost, links, bandOf, widths };
}

class Search {
  private readonly beam: number;
  private readonly margin: number;
  private readonly moves: StackMoves;
  private readonly placer: BlockPlacer;
  /** The block above is a heading: what follows stands under it. */
  private inHeadings = false;
  /** Index of the block that is placed. */
  private at = -1;

  constructor(links: LinkCosts, { lineChars, line, beam, mostColumns, margin }: StackOptions) {
    this.beam = beam;
    this.margin = margin;
    this.moves = new StackMoves(links, { lineChars, mostColumns, line });
    this.placer = new BlockPlacer(links, this.moves);
  }

  closingCost(state: State): number {
    return this.moves.closingCost(state);
  }

  /** The best states once the block is placed. */
  step(states: readonly State[], block: PrintedBlock): State[] {
    this.at++;
    const list = new MoveList(this.margin);
    for (const state of states) this.moves.addMoves(list, state, block);
    // A run of headings stands together.
    const fresh = !this.inHeadings && block.asHeading < MOST_HEADING_COST ? this.newBand(states) : undefined;
    this.inHeadings = block.asHeading < SURE_HEADING_COST;
    if (fresh) this.moves.addMoves(list, fresh, block);
    const kept: State[] = [];
    const seen = new Set<number>();
    const ofShape = new Map<number, number>();
    const ofBand = new Map<number, number>();
    for (const move of list.sorted()) {
      // A band's end is paid at once, its going on later: each beginning of a band keeps some states of its own.
      const alike = ofBand.get(move.parent.bandStart) ?? 0;
      if (alike >= this.beam || (alike === 0 && ofBand.size >= MOST_BANDS)) continue;
      const shape = shapeAfter(move);
      const ofThisShape = ofShape.get(shape) ?? 0;
      if (ofThisShape >= PER_SHAPE) continue;
      const state = this.placer.apply(move, block, shape);
      const key = signature(state);
      if (seen.has(key)) continue;
      seen.add(key);
      ofShape.set(shape, ofThisShape + 1);
      ofBand.set(move.parent.bandStart, alike + 1);
      kept.push(state);
    }
    return kept;
  }

  /** What follows in a new band does not depend on how the last one was filled: the best filling goes on. */
  private newBand(states: readonly State[]): State | undefined {
    let best: State | undefined;
    let bestCost = Number.POSITIVE_INFINITY;
    for (const state of states) {
      if (state.columns.length === 0 && state.articles.length === 0) return undefined;
      const cost = state.cost + this.moves.closingCost(state);
      if (cost < bestCost) [best, bestCost] = [state, cost];
    }
    return (
      best &&
      emptyBand({
        cost: bestCost + COSTS.band,
        parent: best,
        links: closingLinks(best.columns),
        band: best.band + 1,
        bandStart: this.at,
        shape: this.at,
        isTurn: true,
      })
    );
  }
}
