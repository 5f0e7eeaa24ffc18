import { isHeading, type PageGraph } from "./page-graph.ts";

/** How many of the best neighbours by each measure are considered for every node. */
const BEST_JOINS = 10;
const BEST_SIMILAR = 10;
const BEST_STORIES = 8;
const FILE_REACH = 3;

/**
 * The edges worth scoring: neighbours in the file, the best by sentence, subject and headline, and what stands
 * in one run of headings. All others are taken for impossible, so that time grows with the page and not its square.
 *
 * @returns n × n, 1 where "v follows u" is a candidate
 */
export function findCandidates(graph: PageGraph): Uint8Array {
  const { nodes, layout, rows } = graph;
  const n = nodes.length;
  const mask = new Uint8Array(n * n);
  const add = (u: number, v: number): void => {
    if (u !== v && u >= 0 && v >= 0 && u < n && v < n) mask[u * n + v] = 1;
  };
  const order = Array.from({ length: n }, (_, i) => i);
  const best = (value: (i: number) => number, count: number): number[] =>
    order
      .map((i) => [value(i), i] as const)
      .filter(([score]) => score > 0)
      .sort((a, b) => b[0] - a[0])
      .slice(0, count)
      .map(([, i]) => i);
  for (let u = 0; u < n; u++) {
    for (let step = -FILE_REACH; step <= FILE_REACH; step++) add(u, u + step);
    add(u, rows.below[u]!);
    add(u, rows.nextColumn[u]!);
    for (const v of best((i) => graph.similar[u * n + i]!, BEST_SIMILAR)) {
      add(u, v);
      add(v, u);
    }
    if (nodes[u]!.openEnded)
      for (const v of best((i) => graph.joins[u * n + i]! + graph.echoes[u * n + i]! + 20, BEST_JOINS))
        add(u, v);
    if (nodes[u]!.beginsInside)
      for (const v of best((i) => graph.joins[i * n + u]! + 20, BEST_JOINS)) add(v, u);
    const ordinal = nodes[u]!.ordinal;
    if (ordinal !== undefined) for (let v = 0; v < n; v++) if (nodes[v]!.ordinal === ordinal + 1) add(u, v);
    if (isHeading(nodes[u]!)) addHeadingCandidates(graph, u, add, best);
  }
  addStarts(graph, add);
  addCredits(graph, add);
  addMixedRegions(graph, add);
  return mask;
}

/** A credit goes with a story's end, or on some pages with its beginning, wherever these stand below the same headings. */
function addCredits({ nodes, layout }: PageGraph, add: Add): void {
  for (const [u, node] of nodes.entries()) {
    if (node.roles[5]! <= 0.5) continue;
    for (let v = 0; v < nodes.length; v++) {
      if (layout.run[v] !== layout.run[u] || isHeading(nodes[v]!)) continue;
      add(v, u);
      add(u, v);
    }
  }
}

/** Signs of a region read in rows, and the size up to which all its pairs are tried. */
const MIXED_STRENGTH = 0.15;
const MIXED_NODES = 60;

/** Where columns were read in rows, any block of the region may follow any other. */
function addMixedRegions({ nodes, rows }: PageGraph, add: Add): void {
  const members = new Map<number, number[]>();
  for (let u = 0; u < nodes.length; u++) {
    const region = rows.region[u]!;
    if (rows.strength[region]! > MIXED_STRENGTH) members.set(region, [...(members.get(region) ?? []), u]);
  }
  for (const region of members.values()) {
    for (const u of region) for (const v of region) if (Math.abs(u - v) < MIXED_NODES) add(u, v);
  }
}

type Add = (u: number, v: number) => void;
type Best = (value: (i: number) => number, count: number) => number[];

function addHeadingCandidates(graph: PageGraph, u: number, add: Add, best: Best): void {
  const { nodes, layout } = graph;
  const n = nodes.length;
  for (const v of best((i) => graph.contained[u * n + i]!, BEST_STORIES)) add(u, v);
  for (let v = 0; v < n; v++) {
    if (layout.run[v] !== layout.run[u]) continue;
    if (isHeading(nodes[v]!)) add(u, v);
  }
}

/** Whatever looks like a story's beginning may follow any headline, and whatever ends the file may be displaced. */
function addStarts(graph: PageGraph, add: Add): void {
  const { nodes } = graph;
  const headings = nodes.filter((node) => isHeading(node) || node.roles[5]! > 0.5);
  for (const node of nodes) {
    if (isHeading(node)) continue;
    const previous = nodes[node.position - 1];
    const begins = node.dateline || !previous || isHeading(previous) || previous.roles[5]! > 0.5;
    if (begins) for (const heading of headings) add(heading.position, node.position);
  }
}
