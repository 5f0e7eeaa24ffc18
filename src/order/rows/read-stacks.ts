import type { ClassifiedBlock } from "../../model/block.ts";
import { type Bests, bestsOf } from "../bests.ts";
import type { OrderNode } from "../nodes.ts";
import { breaksOff, type LinkCosts, type LinkMatrices, makeLinkCosts } from "./link-costs.ts";
import { type PrintedBlock, printedBlocks } from "./printed-blocks.ts";
import { type Stack, stackColumns } from "./stack-columns.ts";

/**
 * A page whose blocks were read by their tops, as its columns may have stood: several readings, by lines of several
 * lengths, each with its weight. Where the page does not look read so, there is none.
 */
export interface StackReading extends Bests {
  /** n × n: the share of the readings in which v follows u, down a column, over to the next or under its headline. */
  readonly support: Float32Array;
  /** The band of each node in the likeliest reading. */
  readonly band: Int32Array;
  /** By how many nats a block the likeliest reading is better than the order of the file; 0: not read in rows. */
  readonly strength: number;
}

/**
 * Broken sentences that a page must have, and the share of them that may go on with the next block of the file: training
 * pages read in rows have five at least, and of these at most half do so, of most others more.
 */
const FEWEST_BROKEN = 4;
const MOST_GOING_ON = 0.6;
/** The join score above which a sentence goes on rather than not. */
const JOIN_EVEN = 7;

/**
 * Nats a block from which a page looks read in rows, at the first look and at last: training pages so read gain 0.5 and
 * 0.7 at least, most others nothing, few 0.4.
 */
const LEAST_GLANCE = 0.4;
const LEAST_GAIN = 0.5;
const FEWEST_NODES = 8;
/** The first look: a narrow search by one middling length of line, over so many blocks at most. */
const GLANCE = { lineChars: 15, beam: 6, mostColumns: 8, margin: 8 };
const GLANCE_BLOCKS = 120;
/** Lengths of line tried, in characters: all in a narrow search, the best in a wide one. */
const LINE_CHARS = [13, 14, 15, 16, 17] as const;
const NARROW = { beam: 5, mostColumns: 8, margin: 8 };
const WIDE = { beam: 16, mostColumns: 8, margin: 12 };
const WIDE_READINGS = 2;
/** On pages of more blocks no search is wide. */
const LONG_PAGE_BLOCKS = 150;
/** Readings that cost so many nats more than the best count a third. */
const TEMPERATURE = 4;

export function readStacks(
  blocks: readonly ClassifiedBlock[],
  nodes: readonly OrderNode[],
  matrices: LinkMatrices,
): StackReading {
  const n = nodes.length;
  const none = {
    support: new Float32Array(n * n),
    bestOfRow: new Float64Array(n),
    bestOfColumn: new Float64Array(n),
    band: new Int32Array(n),
    strength: 0,
  };
  // Boxes say where columns stand; nothing has to be inferred.
  if (n < FEWEST_NODES || blocks.some(({ box }) => box) || readsOn(nodes, matrices.joins)) return none;
  const printed = printedBlocks(blocks, nodes);
  const links = makeLinkCosts(nodes, matrices);
  const head = printed.slice(0, GLANCE_BLOCKS);
  const inFile = (some: typeof printed): number =>
    stackColumns(some, links, { ...GLANCE, mostColumns: 1 }).cost;
  const headInFile = inFile(head);
  if (headInFile - stackColumns(head, links, GLANCE).cost < LEAST_GLANCE * head.length) return none;
  const readings = readByLines(printed, links);
  const best = readings.reduce((a, b) => (b.cost < a.cost ? b : a));
  const allInFile = head.length === printed.length ? headInFile : inFile(printed);
  const strength = (allInFile - best.cost) / printed.length;
  if (strength < LEAST_GAIN) return none;
  const band = new Int32Array(n);
  for (const [i, { node }] of printed.entries()) if (node >= 0) band[node] = best.bandOf[i]!;
  const support = weighReadings(readings, best.cost, n);
  return {
    ...none,
    ...bestsOf(support, n),
    support,
    band,
    strength,
  };
}

/** Readings by lines of several lengths; the likeliest of a narrow search are searched for again. */
function readByLines(printed: readonly PrintedBlock[], links: LinkCosts): Stack[] {
  const narrow = LINE_CHARS.map((lineChars) => ({
    lineChars,
    stack: stackColumns(printed, links, { ...NARROW, lineChars }),
  })).sort((a, b) => a.stack.cost - b.stack.cost);
  const again = printed.length > LONG_PAGE_BLOCKS ? 0 : WIDE_READINGS;
  const wide = narrow
    .slice(0, again)
    .map(({ lineChars }) => stackColumns(printed, links, { ...WIDE, lineChars }));
  return [...wide, ...narrow.slice(again).map(({ stack }) => stack)];
}

/** Whether the order of the file keeps the page's sentences together, or the page has hardly any that break off. */
function readsOn(nodes: readonly OrderNode[], joins: Float32Array): boolean {
  const n = nodes.length;
  const broken = nodes.slice(0, -1).filter(breaksOff);
  const goingOn = broken.filter(({ position }) => joins[position * n + position + 1]! > JOIN_EVEN);
  return broken.length < FEWEST_BROKEN || goingOn.length > MOST_GOING_ON * broken.length;
}

function weighReadings(readings: readonly Stack[], least: number, n: number): Float32Array {
  const weights = readings.map(({ cost }) => Math.exp((least - cost) / TEMPERATURE));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const support = new Float32Array(n * n);
  for (const [i, { links }] of readings.entries())
    for (const { from, to } of links) support[from * n + to]! += weights[i]! / total;
  return support;
}
