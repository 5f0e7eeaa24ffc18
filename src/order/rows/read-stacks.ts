import type { ClassifiedBlock } from "../../model/block.ts";
import { type Bests, bestsOf } from "../bests.ts";
import type { OrderNode } from "../nodes.ts";
import { type LineLength, likelyLines } from "./line-length.ts";
import { breaksOff, type LinkCosts, type LinkMatrices, linkCostsByLine } from "./link-costs.ts";
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
 * Shares of broken sentences that go on with the next block of the file: on training pages read in rows, and on others.
 * Of the pages read in rows two have so few as two or three broken sentences.
 */
const GOING_ON_IN_ROWS = 0.3;
const GOING_ON_OTHERWISE = 0.72;
const FEWEST_BROKEN = 2;
/**
 * Log odds by these sentences alone from which columns are searched for, which takes time: no training page read in rows
 * has less, and two sentences that both go on are below it.
 */
const LEAST_ODDS = -1.7;
/** The join score above which a sentence goes on rather than not. */
const JOIN_EVEN = 7;

/**
 * Nats a block from which a page looks read in rows, at the first look and at last: training pages so read gain 0.8 at
 * least, most others nothing, two in a hundred 0.5.
 */
const LEAST_GLANCE = 0.4;
const LEAST_GAIN = 0.5;
const FEWEST_NODES = 8;
/** The first look: a narrow search by the likeliest length of line, over so many blocks at most. */
const GLANCE = { beam: 6, mostColumns: 8, margin: 8 };
const GLANCE_BLOCKS = 120;
/** Lengths of line that are searched for: as many as the torn texts leave open, but so many at most. */
const MOST_LINES = 3;
const LEAST_WEIGHT = 0.04;
const WIDE = { beam: 16, mostColumns: 8, margin: 12 };
const NARROW = { beam: 8, mostColumns: 8, margin: 8 };
/** On pages of more blocks no search is wide. */
const LONG_PAGE_BLOCKS = 150;
/** Readings that cost so many nats more than the best of their search count a third. */
const TEMPERATURE = 3;
/** How much more what two texts share counts in the second search. */
const SUBJECTS_MORE = 1.4;

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
  const linksBy = linkCostsByLine(nodes, matrices);
  const lines = linesOf(nodes, linksBy());
  const [line] = lines;
  if (!line) return none;
  const links = linksBy(line);
  const head = printed.slice(0, GLANCE_BLOCKS);
  const glance = { ...GLANCE, lineChars: line.chars, line };
  const inFile = (some: typeof printed): number =>
    stackColumns(some, links, { ...glance, mostColumns: 1 }).cost;
  const headInFile = inFile(head);
  if (headInFile - stackColumns(head, links, glance).cost < LEAST_GLANCE * head.length) return none;
  const readings = readByLines(printed, lines, linksBy);
  const best = readings[0]!.stack;
  const allInFile = head.length === printed.length ? headInFile : inFile(printed);
  const strength = (allInFile - best.cost) / printed.length;
  if (strength < LEAST_GAIN) return none;
  const band = new Int32Array(n);
  for (const [i, { node }] of printed.entries()) if (node >= 0) band[node] = best.bandOf[i]!;
  const support = weighReadings(readings, n);
  return {
    ...none,
    ...bestsOf(support, n),
    support,
    band,
    strength,
  };
}

/** The lengths of line that the page's torn texts leave open. */
const linesOf = (nodes: readonly OrderNode[], { isTorn }: LinkCosts): LineLength[] =>
  likelyLines(nodes.filter((_, u) => isTorn(u)).map(({ text }) => text.length))
    .filter(({ weight }, i) => i === 0 || weight >= LEAST_WEIGHT)
    .slice(0, MOST_LINES);

/** A reading by each length of line; by the likeliest there are two, of which one goes more by the subjects. */
function readByLines(
  printed: readonly PrintedBlock[],
  lines: readonly LineLength[],
  linksBy: (line: LineLength) => LinkCosts,
): WeightedStack[] {
  const options = printed.length > LONG_PAGE_BLOCKS ? NARROW : WIDE;
  return lines.flatMap((line, i): WeightedStack[] => {
    const links = linksBy(line);
    const stackBy = (costs: LinkCosts): Stack =>
      stackColumns(printed, costs, { ...options, lineChars: line.chars, line });
    const stack = stackBy(links);
    if (i > 0) return [{ stack, weight: line.weight }];
    const weight = line.weight / 2;
    return [
      { stack, weight },
      { stack: stackBy(weighSubjectsMore(links)), weight },
    ];
  });
}

/** Whether the order of the file keeps the page's sentences together, or the page has hardly any that break off. */
export function readsOn(nodes: readonly OrderNode[], joins: Float32Array): boolean {
  const n = nodes.length;
  const broken = nodes.slice(0, -1).filter(breaksOff);
  const goingOn = broken.filter(({ position }) => joins[position * n + position + 1]! > JOIN_EVEN).length;
  const odds =
    goingOn * Math.log(GOING_ON_IN_ROWS / GOING_ON_OTHERWISE) +
    (broken.length - goingOn) * Math.log((1 - GOING_ON_IN_ROWS) / (1 - GOING_ON_OTHERWISE));
  return broken.length < FEWEST_BROKEN || odds < LEAST_ODDS;
}

/** A search's best readings, and what they count for together. */
interface WeightedStack {
  readonly stack: Stack;
  readonly weight: number;
}

/** What two readings of different leanings have in common is likelier than what either says. */
const weighSubjectsMore = (links: LinkCosts): LinkCosts => ({
  ...links,
  subject: (u, v) => SUBJECTS_MORE * links.subject(u, v),
});

function weighReadings(readings: readonly WeightedStack[], n: number): Float32Array {
  const support = new Float32Array(n * n);
  const whole = readings.reduce((sum, { weight }) => sum + weight, 0);
  for (const { stack, weight } of readings) {
    const kept = [stack, ...stack.others];
    const shares = kept.map(({ cost }) => Math.exp((stack.cost - cost) / TEMPERATURE));
    const total = shares.reduce((sum, share) => sum + share, 0);
    for (const [i, { links }] of kept.entries())
      for (const { from, to } of links) support[from * n + to]! += (weight / whole) * (shares[i]! / total);
  }
  return support;
}
