/**
 * Fits src/order/order-weights.json on pages whose articles are known.
 *
 *     tsx src/train/fit-order.ts TRAIN_DIR… [--simulated N] [--corpus DIR] [--roles HALVES] [--half FILE]
 *         [--score DIR] [--epochs N]
 *
 * `--corpus` names pages made by `corpus-pages.ts`: learned displaced, and set anew once.
 * The second reading learns from earlier readings of pages that their models had not seen. The confidence is left as
 * it was: `calibrate.ts` fits it afterwards. `--half` keeps for it what one half of the pages taught.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { storeNetwork } from "../learning/network.ts";
import type { ReadingModel, StoredOrderModel } from "../order/edge-model.ts";
import { edgeGains, normalize } from "../order/edge-scores.ts";
import { bestPathCover } from "../order/path-cover.ts";
import { displaceAll } from "./displace.ts";
import { fitReading, forward } from "./fit-reading.ts";
import { foldOf } from "./folds.ts";
import { readGoldPages } from "./gold.ts";
import {
  coverage,
  type OrderExample,
  orderExample,
  type PreparedPage,
  preparePage,
} from "./order-examples.ts";
import { rolesUnseen } from "./role-halves.ts";
import { simulatePages, withSimulated } from "./simulate.ts";

/** Seeds of each reading's fits: to all pages, and to either half. */
const FIRST_SEEDS = { all: 3, a: 13, b: 23 } as const;
const SECOND_SEEDS = { all: 33, a: 43, b: 53 } as const;

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
    epochs: { type: "string", default: "5" },
    simulated: { type: "string", default: "1" },
    roles: { type: "string" },
    corpus: { type: "string" },
    half: { type: "string" },
  },
  allowPositionals: true,
});
const epochs = Number(values.epochs);
const [text, ...others] = positionals.map(readGoldPages);
const corpus = values.corpus === undefined ? [] : readGoldPages(values.corpus);
const pages = [
  ...withSimulated(text!, Number(values.simulated)),
  ...displaceAll([...text!, ...corpus]),
  ...others.flat(),
  ...simulatePages(corpus, 1),
];
const roles = rolesUnseen(values.roles);
const prepared = pages
  .map((page) => preparePage(page, roles(page)))
  .filter(({ graph }) => graph.nodes.length > 1);
const scored = (values.score ?? []).flatMap(readGoldPages).map((page) => preparePage(page));
const isA = ({ page }: PreparedPage): boolean => foldOf(page) === 0;
type Half = (_: unknown, index: number) => boolean;
const ofA: Half = (_, index) => isA(prepared[index]!);
const ofB: Half = (_, index) => !isA(prepared[index]!);

let examples = prepared.map((page) => orderExample(page));
console.error(`${examples.length} pages: ${coverage(examples)}`);
const first = fitReading(examples, epochs, FIRST_SEEDS.all);
report(
  first,
  scored.map((page) => orderExample(page)),
);
const firstOfA = fitReading(examples.filter(ofA), epochs, FIRST_SEEDS.a);
const firstOfB = fitReading(examples.filter(ofB), epochs, FIRST_SEEDS.b);
examples = prepared.map((page) => orderExample(page, isA(page) ? firstOfB : firstOfA));
console.error(`second reading: ${coverage(examples)}`);
// It will read every page twice: the second time with its own reading of a page that it had not seen.
const onceOfA = fitReading(examples.filter(ofA), epochs, SECOND_SEEDS.a, "cover");
const onceOfB = fitReading(examples.filter(ofB), epochs, SECOND_SEEDS.b, "cover");
const again = prepared.map((page) =>
  isA(page) ? orderExample(page, firstOfB, onceOfB) : orderExample(page, firstOfA, onceOfA),
);
console.error(`second reading again: ${coverage(again)}`);
const second = fitReading([...examples, ...again], epochs, SECOND_SEEDS.all, "cover");
report(
  second,
  scored.map((page) => orderExample(page, first)),
);
report(
  second,
  scored.map((page) => orderExample(page, first, second)),
);
const store = (model: ReadingModel) => ({
  edge: storeNetwork(model.edge),
  start: storeNetwork(model.start),
  end: storeNetwork(model.end),
});
const file = new URL("../order/order-weights.json", import.meta.url);
if (values.half !== undefined) {
  const secondOfA = fitReading(
    [...examples.filter(ofA), ...again.filter(ofA)],
    epochs,
    SECOND_SEEDS.a,
    "cover",
  );
  writeFileSync(values.half, JSON.stringify({ first: store(firstOfA), second: store(secondOfA) }));
}
const { confidence, trust } = JSON.parse(readFileSync(file, "utf8")) as StoredOrderModel;
writeFileSync(
  file,
  JSON.stringify({
    first: store(first),
    second: store(second),
    confidence,
    trust,
  } satisfies StoredOrderModel),
);
