/**
 * Fits src/classify/role-weights.json on pages whose articles are known.
 *
 *     tsx src/train/fit-roles.ts TRAIN_DIR… [--corpus DIR] [--tables DIR] [--plain] [--halves FILE] [--score DIR]…
 *         [--epochs N]
 *
 * `--corpus` names pages made by `corpus-pages.ts`: learned as they are, set anew once, and displaced. `--tables` names
 * the folder of the tables by which each half is read: `a` was made without half `a` of those pages, `b` without `b`.
 * `--plain` adds pages without marks, and fits src/classify/plain-role-weights.json, by which plain text is read.
 * `--halves` keeps, for `fit-order.ts`, what each half of the pages taught.
 * Two looks: the second is given the first's guesses, made by a network that had not seen the page. What ships is the mean of
 * three networks, taught on all pages and on either half: one alone is right by chance where another is not.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { LEARNED_ROLES } from "../classify/role-features.ts";
import { meanNetwork } from "../learning/mean-network.ts";
import { type Network, runNetwork } from "../learning/network.ts";
import { fitRoles } from "./fit-role-network.ts";
import { readGoldPages } from "./gold.ts";
import { prepareRoles, type RoleExample, roleExamples } from "./role-examples.ts";
import { storeRoles, writeRoleHalves } from "./role-halves.ts";
import type { RoleCalls } from "./role-worker.ts";
import { startHalves } from "./worker-calls.ts";

function report(network: Network, examples: readonly RoleExample[]): void {
  const hidden = new Float32Array(network.hidden);
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
    tables: { type: "string" },
    plain: { type: "boolean", default: false },
    halves: { type: "string" },
    score: { type: "string", multiple: true },
    epochs: { type: "string", default: "10" },
  },
  allowPositionals: true,
});
const epochs = Number(values.epochs);
const folders = { pages: positionals, corpus: values.corpus };
const [a, b] = startHalves<RoleCalls>(new URL("./role-worker.ts", import.meta.url), values.tables);
const { plain } = values;
const looks = await Promise.all([
  a.call("prepare", { folders, plain, half: 0 }),
  b.call("prepare", { folders, plain, half: 1 }),
]);
const firsts = [a.call("fit", epochs), b.call("fit", epochs)];
const first = fitRoles(looks.flat(), epochs);
const [firstOfA, firstOfB] = (await Promise.all(firsts)) as [Network, Network];
const meanFirst = meanNetwork([first, firstOfA, firstOfB]);
const looksAgain = await Promise.all([a.call("lookAgain", firstOfB), b.call("lookAgain", firstOfA)]);
const seconds = [a.call("fit", epochs), b.call("fit", epochs)];
const second = fitRoles(looksAgain.flat(), epochs);
const [secondOfA, secondOfB] = (await Promise.all(seconds)) as [Network, Network];
const meanSecond = meanNetwork([second, secondOfA, secondOfB]);
if (values.halves !== undefined)
  writeRoleHalves(values.halves, [
    { first: firstOfA, second: secondOfA },
    { first: firstOfB, second: secondOfB },
  ]);
await Promise.all([a.close(), b.close()]);
for (const dir of values.score ?? []) {
  console.log(dir);
  report(
    meanSecond,
    readGoldPages(dir)
      .map(prepareRoles)
      .flatMap((page) => roleExamples(page, meanFirst)),
  );
}
writeFileSync(
  new URL(`../classify/${plain ? "plain-" : ""}role-weights.json`, import.meta.url),
  JSON.stringify(storeRoles({ first: meanFirst, second: meanSecond })),
);
