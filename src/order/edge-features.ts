import type { OrderNode } from "./nodes.ts";
import { isHeading, isStory, type PageGraph } from "./page-graph.ts";

const flag = (value: boolean): number => (value ? 1 : 0);
const clamp = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));

/** Steps between two places in the file, in coarse classes: −1, −2…−5, further back; 1, 2, 3, 4…6, 7…15, further. */
function distanceClasses(step: number): number[] {
  return [
    flag(step === 1),
    flag(step === 2),
    flag(step === 3),
    flag(step > 3 && step < 7),
    flag(step > 6 && step < 16),
    flag(step > 15),
    flag(step === -1),
    flag(step < -1 && step > -6),
    flag(step < -5),
    Math.log1p(Math.max(0, step)) / 4,
    Math.log1p(Math.max(0, -step)) / 4,
  ];
}

const seam = (node: OrderNode | undefined): number[] =>
  node
    ? [
        ...node.roles,
        flag(node.openEnded),
        flag(node.endsSentence),
        flag(node.beginsInside),
        flag(node.dateline),
      ]
    : [0, 0, 0, 0, 0, 0, 0, 0, 0, 1];

/** What the file's own neighbour offers: whether u's next and v's previous fit, so that leaving them costs. */
function rivalry(graph: PageGraph, u: number, v: number): number[] {
  const n = graph.nodes.length;
  const next = u + 1 < n ? u * n + u + 1 : -1;
  const previous = v > 0 ? (v - 1) * n + v : -1;
  return [
    next < 0 ? -1 : clamp(graph.joins[next]! / 8, 2),
    previous < 0 ? -1 : clamp(graph.joins[previous]! / 8, 2),
    next < 0 ? 0 : graph.similar[next]!,
    previous < 0 ? 0 : graph.similar[previous]!,
  ];
}

/** Which headline a story start belongs to, where several headlines stand in a row. */
function headlineMatch(graph: PageGraph, u: number, v: number): number[] {
  const { layout } = graph;
  const sameRun = layout.run[u] === layout.run[v];
  const heading = isHeading(graph.nodes[u]!) && isStory(graph.nodes[v]!);
  const inRun = layout.headlinesInRun[layout.run[u]!] ?? 0;
  return [
    flag(sameRun),
    flag(layout.run[v]! === layout.run[u]! + 1),
    flag(heading && sameRun && layout.placeInRun[u] === layout.startsSinceRun[v]),
    flag(sameRun && layout.placeInRole[u] === layout.placeInRole[v]),
    flag(sameRun && layout.placeInRole[u]! > layout.placeInRole[v]!),
    heading ? Math.min(4, layout.placeInRun[u]!) / 2 : 0,
    heading ? Math.min(4, layout.startsSinceRun[v]!) / 2 : 0,
    Math.min(4, inRun) / 2,
  ];
}

/** The features of "v follows u", written to `row` from `offset` on; their number is `EDGE_FEATURES`. */
export function edgeFeatures(graph: PageGraph, u: number, v: number): number[] {
  const from = graph.nodes[u]!;
  const to = graph.nodes[v]!;
  const n = graph.nodes.length;
  const at = u * n + v;
  const join = graph.joins[at]!;
  const ordinals =
    from.ordinal !== undefined && to.ordinal !== undefined ? to.ordinal - from.ordinal : undefined;
  return [
    ...distanceClasses(v - u),
    ...seam(from),
    ...seam(to),
    flag(!from.openEnded && !to.beginsInside),
    clamp(join / 8, 2),
    clamp((join - graph.bestJoinOfRow[u]!) / 8, 2),
    clamp((join - graph.bestJoinOfColumn[v]!) / 8, 2),
    clamp(graph.echoes[at]! / 8, 2),
    clamp(from.endLikelihood / 6, 2),
    clamp(to.startLikelihood / 6, 2),
    4 * graph.similar[at]!,
    4 * (graph.similar[at]! - graph.bestSimilarOfRow[u]!),
    4 * (graph.similar[at]! - graph.bestSimilarOfRow[v]!),
    2 * graph.contained[at]!,
    ordinals === 1 ? 1 : 0,
    ordinals !== undefined && ordinals !== 1 ? 1 : 0,
    flag(to.ordinal === 1),
    flag((to.ordinal ?? 0) > 1),
    flag(from.openMarks > 0 && to.openMarks < 0),
    flag(from.openMarks > 0),
    flag(to.openMarks < 0),
    Math.log1p(from.text.length) / 6,
    Math.log1p(to.text.length) / 6,
    ...rivalry(graph, u, v),
    ...headlineMatch(graph, u, v),
    ...graph.layout.page,
  ];
}

/** The features of "an article begins with this node" or "ends with it": the node and its neighbours in the file. */
export function endpointFeatures(graph: PageGraph, u: number): number[] {
  const node = graph.nodes[u]!;
  const n = graph.nodes.length;
  const previous = u > 0 ? (u - 1) * n + u : -1;
  const next = u + 1 < n ? u * n + u + 1 : -1;
  return [
    ...seam(node),
    ...seam(graph.nodes[u - 1]),
    ...seam(graph.nodes[u + 1]),
    flag(u === 0),
    flag(u === n - 1),
    clamp(node.endLikelihood / 6, 2),
    clamp(node.startLikelihood / 6, 2),
    flag(node.ordinal === 1),
    flag((node.ordinal ?? 0) > 1),
    Math.log1p(node.text.length) / 6,
    clamp(graph.bestJoinOfRow[u]! / 8, 2),
    clamp(graph.bestJoinOfColumn[u]! / 8, 2),
    4 * graph.bestSimilarOfRow[u]!,
    previous < 0 ? 0 : 4 * graph.similar[previous]!,
    next < 0 ? 0 : 4 * graph.similar[next]!,
    next < 0 ? 0 : 2 * graph.contained[next]!,
    previous < 0 ? 0 : clamp(graph.joins[previous]! / 8, 2),
    next < 0 ? 0 : clamp(graph.joins[next]! / 8, 2),
    Math.min(4, graph.layout.headlinesInRun[graph.layout.run[u]!] ?? 0) / 2,
    Math.min(4, graph.layout.startsSinceRun[u]!) / 2,
    ...graph.layout.page,
  ];
}
