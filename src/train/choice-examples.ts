import { changeFeatures } from "../order/article-features.ts";
import { articleRow, findChanges, partsOf, remember } from "../order/choose-cover.ts";
import { type OrderModel, scorePage } from "../order/edge-model.ts";
import { edgeGains } from "../order/edge-scores.ts";
import { CoverState, findPaths } from "../order/path-cover.ts";
import { type PreparedPage, trueNeighbours } from "./order-examples.ts";

/** A change of a page's best cover: what is known of the articles on both sides, and how many more are right by it. */
export interface ChoiceExample {
  /** Rows of `size` features, one after another, in memory that threads share. */
  readonly rows: Float32Array;
  readonly size: number;
  /** 1 or −1 for each row, as it speaks for the change or against it. */
  readonly signs: Int8Array;
  readonly better: number;
}

/** The changes of a page that make more of its articles right, or fewer. */
export function choiceExamples(
  { graph, truth }: PreparedPage,
  model: Pick<OrderModel, "first" | "second">,
): ChoiceExample[] {
  const n = graph.nodes.length;
  const reading = scorePage(graph, model);
  const gain = edgeGains(reading.scores, n);
  const best = CoverState.best(gain, n);
  const { next, previous } = trueNeighbours(truth);
  const isRight = (path: readonly number[]): boolean =>
    previous[path[0]!] === -1 && path.every((u, i) => next[u] === (path[i + 1] ?? -1));
  const countRight = (cover: Int32Array): number => findPaths(cover).filter(isRight).length;
  const right = countRight(best.next);
  const rowOf = remember((path) => articleRow(path, reading));
  return findChanges(gain, best).flatMap((change) => {
    const better = countRight(change.alternative.next) - right;
    if (better === 0) return [];
    const all = partsOf(change, rowOf, changeFeatures);
    const size = all[0]![0].length;
    const rows = new Float32Array(new SharedArrayBuffer(4 * all.length * size));
    for (const [i, [features]] of all.entries()) rows.set(features, i * size);
    return [{ rows, size, signs: Int8Array.from(all, ([, sign]) => sign), better }];
  });
}
