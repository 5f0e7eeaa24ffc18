/**
 * Fits src/order/order-weights.json on pages whose articles are known.
 *
 *     tsx src/train/fit-order.ts TRAIN_DIR… [--corpus DIR] [--tables DIR] [--roles HALVES] --halves FILE
 *         [--score DIR]…
 *
 * `--corpus` names pages made by `corpus-pages.ts`: learned displaced, and set anew once; `--tables` as for `fit-roles.ts`.
 * The second reading learns from earlier readings of pages that their models had not seen. The choice among
 * covers, the last reading and the confidence are left as they were: `fit-choice.ts`, `fit-last.ts` and `calibrate.ts` fit
 * them afterwards. `--halves` keeps for them what each half of the pages taught.
 */
import { parseArgs } from "node:util";
import type { ReadingModel } from "../order/edge-model.ts";
import { edgeGains, normalize } from "../order/edge-scores.ts";
import { bestPathCover } from "../order/path-cover.ts";
import { fitReading, forward } from "./fit-reading.ts";
import { readGoldPages } from "./gold.ts";
import { coverage, type OrderExample, orderExample, preparePage } from "./order-examples.ts";
import { storeReading, updateOrderWeights, writeOrderHalves } from "./order-halves.ts";
import type { OrderCalls, Stage } from "./order-worker.ts";
import { startHalves } from "./worker-calls.ts";

/** How each reading is taught all pages, and either half. */
const FIRST = { stages: ["first"], aim: "choices", epochs: 6, seeds: { all: 3, a: 13, b: 23 } } as const;
const ONCE = { stages: ["second"], aim: "cover", epochs: 8, seeds: { all: 33, a: 43, b: 53 } } as const;
const SECOND = { ...ONCE, stages: ["second", "again"] } as const;
type Plan = typeof FIRST | typeof ONCE | typeof SECOND;

/** Share of right successors and of whole articles, by the page's order type. */
function report(model: ReadingModel, examples: readonly OrderExample[]): void {
  const tally = new Map<string, { edges: number; right: number; articles: number; whole: number }>();
  for (const example of examples) {
    const { raw, starts, ends } = forward(model, example);
    const next = bestPathCover(edgeGains(normalize(raw, starts, ends, example.n), example.n), example.n);
    for (const key of [example.orderType, "all"]) {
      const row = tally.get(key) ?? { edges: 0, right: 0, articles: 0, whole: 0 };
      tally.set(key, row);
      for (let u = 0; u < example.n; u++) {
        if (example.next[u] === -2) continue;
        row.edges++;
        if (next[u] === example.next[u]) row.right++;
        if (example.previous[u] === -1) {
          row.articles++;
          let whole = !next.includes(u);
          for (let at = u; at >= 0; at = example.next[at]!) whole &&= next[at] === example.next[at];
          if (whole) row.whole++;
        }
      }
    }
  }
  for (const [key, row] of [...tally].sort()) {
    const percent = (a: number, b: number): string => ((100 * a) / b).toFixed(1).padStart(6);
    console.log(
      key.padEnd(12),
      "edges",
      percent(row.right, row.edges),
      "articles",
      percent(row.whole, row.articles),
    );
  }
}

const { values, positionals } = parseArgs({
  options: {
    score: { type: "string", multiple: true },
    roles: { type: "string" },
    corpus: { type: "string" },
    tables: { type: "string" },
    halves: { type: "string" },
  },
  allowPositionals: true,
});
const folders = { pages: positionals, corpus: values.corpus };
const { roles } = values;
const [a, b] = startHalves<OrderCalls>(new URL("./order-worker.ts", import.meta.url), values.tables);
const counts = await Promise.all([
  a.call("prepare", { folders, half: 0, roles }),
  b.call("prepare", { folders, half: 1, roles }),
]);
console.error(`${counts[0]} and ${counts[1]} pages`);

/** Both halves' examples of a stage, each read by models that the other half taught. */
async function examplesOf(stage: Stage, ofA: Taught, ofB: Taught): Promise<OrderExample[]> {
  const both = await Promise.all([
    a.call("examples", { stage, ...ofB }),
    b.call("examples", { stage, ...ofA }),
  ]);
  console.error(`${stage}: ${coverage(both.flat())}`);
  return both.flat();
}
type Taught = { readonly first?: ReadingModel; readonly second?: ReadingModel };

/** A reading taught on each half. */
const fitHalves = ({ seeds, ...how }: Plan): Promise<[ReadingModel, ReadingModel]> =>
  Promise.all([a.call("fit", { ...how, seed: seeds.a }), b.call("fit", { ...how, seed: seeds.b })]);

/** A reading taught on all pages, and beside it one taught on each half. */
async function fitAll(examples: readonly OrderExample[], plan: Plan) {
  const halves = fitHalves(plan);
  const all = fitReading(examples, { ...plan, seed: plan.seeds.all });
  const [ofA, ofB] = await halves;
  return { all, ofA, ofB };
}

const first = await fitAll(await examplesOf("first", {}, {}), FIRST);
const examples = await examplesOf("second", { first: first.ofA }, { first: first.ofB });
// It will read every page twice: the second time with its own reading of a page that it had not seen.
const [onceOfA, onceOfB] = await fitHalves(ONCE);
const again = await examplesOf(
  "again",
  { first: first.ofA, second: onceOfA },
  { first: first.ofB, second: onceOfB },
);
const second = await fitAll([...examples, ...again], SECOND);
await Promise.all([a.close(), b.close()]);
writeOrderHalves(values.halves!, [
  { first: first.ofA, second: second.ofA },
  { first: first.ofB, second: second.ofB },
]);
updateOrderWeights({ first: storeReading(first.all), second: storeReading(second.all) });
const scored = (values.score ?? []).flatMap(readGoldPages).map((page) => preparePage(page));
const scoredBy = (...models: ReadingModel[]): OrderExample[] =>
  scored.map((page) => orderExample(page, ...models));
report(first.all, scoredBy());
report(second.all, scoredBy(first.all));
report(second.all, scoredBy(first.all, second.all));
