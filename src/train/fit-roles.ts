/**
 * Fits src/classify/role-weights.json on pages whose articles are known.
 *
 *     tsx src/train/fit-roles.ts TRAIN_DIR… [--corpus DIR] [--plain] [--halves FILE] [--score DIR] [--epochs N]
 *
 * `--corpus` names pages made by `corpus-pages.ts`: learned as they are, set anew once, and displaced.
 * `--plain` adds pages without marks, and fits src/classify/plain-role-weights.json, by which plain text is read.
 * `--halves` keeps, for `fit-order.ts`, what each half of the pages taught.
 * Two looks: the second is given the first's guesses, made by a network that had not seen the page.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { LEARNED_ROLES } from "../classify/role-features.ts";
import { type Network, runNetwork, softmax } from "../learning/network.ts";
import { measureScaling, scaleRows, unscaleNetwork } from "../learning/scaling.ts";
import { createNetwork, seededRandom, shuffle, Trainer } from "../learning/train-network.ts";
import { displaceAll } from "./displace.ts";
import { foldOf } from "./folds.ts";
import { readGoldPages } from "./gold.ts";
import { prepareRoles, type RoleExample, type RolePage, roleExamples } from "./role-examples.ts";
import { storeRoles, writeRoleHalves } from "./role-halves.ts";
import { withSimulated } from "./simulate.ts";
import { unmarkPage } from "./unmark.ts";

const HIDDEN = 48;
/** One in so many of the corpus's pages is learned as plain text. */
const UNMARKED = 3;
const BATCH = 64;

function fitRoles(given: readonly RoleExample[], epochs: number): Network {
  const size = given[0]!.features.length;
  const scaling = measureScaling(
    given.map(({ features }) => features),
    size,
  );
  const examples = given.map(({ features, role }) => ({ features: scaleRows(features, scaling), role }));
  const network = createNetwork({ inputs: size, hidden: HIDDEN, outputs: LEARNED_ROLES.length }, 7);
  const trainer = new Trainer(network);
  const random = seededRandom(11);
  const hidden = new Float32Array(HIDDEN);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(examples, random);
    const rate = 0.003 * (1 - epoch / epochs) + 0.00005;
    for (const [index, example] of examples.entries()) {
      const scores = new Float32Array(LEARNED_ROLES.length);
      runNetwork(network, example.features, 0, hidden, scores);
      softmax(scores);
      scores[example.role]! -= 1;
      for (let i = 0; i < scores.length; i++) scores[i]! /= BATCH;
      trainer.accumulate(example.features, 0, hidden, scores);
      if (index % BATCH === BATCH - 1) trainer.step(rate, 0.02);
    }
  }
  return unscaleNetwork(network, scaling);
}

function report(network: Network, examples: readonly RoleExample[]): void {
  const hidden = new Float32Array(HIDDEN);
  const confusion = LEARNED_ROLES.map(() => LEARNED_ROLES.map(() => 0));
  for (const { features, role } of examples) {
    const scores = new Float32Array(LEARNED_ROLES.length);
    runNetwork(network, features, 0, hidden, scores);
    confusion[role]![scores.indexOf(Math.max(...scores))]!++;
  }
  for (const [index, row] of confusion.entries()) {
    console.log(LEARNED_ROLES[index]!.padEnd(10), row.map((n) => String(n).padStart(6)).join(""));
  }
}

const { values, positionals } = parseArgs({
  options: {
    corpus: { type: "string" },
    plain: { type: "boolean", default: false },
    halves: { type: "string" },
    score: { type: "string", multiple: true },
    epochs: { type: "string", default: "10" },
  },
  allowPositionals: true,
});
const epochs = Number(values.epochs);
const [text, ...others] = positionals.map(readGoldPages);
const corpus = values.corpus === undefined ? [] : readGoldPages(values.corpus);
const pages = [
  ...withSimulated(text!, 2),
  ...displaceAll([...text!, ...corpus]),
  ...(values.plain ? [...text!, ...corpus.filter((_, i) => i % UNMARKED === 0)].map(unmarkPage) : []),
  ...others.flat(),
  ...withSimulated(corpus, 1),
].map(prepareRoles);
const isA = ({ page }: RolePage): boolean => foldOf(page) === 0;
const first = fitRoles(
  pages.flatMap((page) => roleExamples(page)),
  epochs,
);
const firstOfA = fitRoles(
  pages.filter(isA).flatMap((page) => roleExamples(page)),
  epochs,
);
const firstOfB = fitRoles(
  pages.filter((page) => !isA(page)).flatMap((page) => roleExamples(page)),
  epochs,
);
const secondLooks = (some: readonly RolePage[]): Network =>
  fitRoles(
    some.flatMap((page) => roleExamples(page, isA(page) ? firstOfB : firstOfA)),
    epochs,
  );
const second = secondLooks(pages);
if (values.halves !== undefined)
  writeRoleHalves(values.halves, [
    { first: firstOfA, second: secondLooks(pages.filter(isA)) },
    { first: firstOfB, second: secondLooks(pages.filter((page) => !isA(page))) },
  ]);
for (const dir of values.score ?? []) {
  console.log(dir);
  report(
    second,
    readGoldPages(dir)
      .map(prepareRoles)
      .flatMap((page) => roleExamples(page, first)),
  );
}
writeFileSync(
  new URL(`../classify/${values.plain ? "plain-" : ""}role-weights.json`, import.meta.url),
  JSON.stringify(storeRoles({ first, second })),
);
