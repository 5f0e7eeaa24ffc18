/**
 * Fits src/classify/role-weights.json on pages whose articles are known.
 *
 *     tsx src/train/fit-roles.ts TRAIN_DIR… [--corpus DIR] [--tables DIR] [--plain] [--halves FILE] [--score DIR]…
 *         [--epochs N] [--simulated N] [--displaced N] [--write FILE]
 *
 * `--corpus` names pages made by `corpus-pages.ts`: learned as they are, set anew once, and displaced. `--tables` names
 * the folder of the tables by which each half is read: `a` was made without half `a` of those pages, `b` without `b`.
 * `--plain` takes the marks from all pages, sets some in lines of type, and fits src/classify/plain-role-weights.json, by
 * which plain text is read.
 * `--halves` keeps, for `fit-order.ts`, what each half of the pages taught. `--simulated` and `--displaced` say how often the
 * first folder's pages are learned anew in either way (2 and 1). What ships is the mean of several fits that were written
 * elsewhere (`mean-roles.ts`).
 * Two looks: the second is given the first's guesses, made by a network that had not seen the page.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { LEARNED_ROLES } from "../classify/role-features.ts";
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
    simulated: { type: "string", default: "2" },
    displaced: { type: "string", default: "1" },
    write: { type: "string" },
  },
  allowPositionals: true,
});
const epochs = Number(values.epochs);
const folders = { pages: positionals, corpus: values.corpus };
const [a, b] = startHalves<RoleCalls>(new URL("./role-worker.ts", import.meta.url), values.tables);
const { plain } = values;
const copies = { simulated: Number(values.simulated), displaced: Number(values.displaced) };
const looks = await Promise.all([
  a.call("prepare", { folders, copies, plain, half: 0 }),
  b.call("prepare", { folders, copies, plain, half: 1 }),
]);
const firsts = [a.call("fit", epochs), b.call("fit", epochs)];
const first = fitRoles(looks.flat(), epochs);
const [firstOfA, firstOfB] = (await Promise.all(firsts)) as [Network, Network];
const looksAgain = await Promise.all([a.call("lookAgain", firstOfB), b.call("lookAgain", firstOfA)]);
const seconds = values.halves === undefined ? [] : [a.call("fit", epochs), b.call("fit", epochs)];
const second = fitRoles(looksAgain.flat(), epochs);
const [secondOfA, secondOfB] = await Promise.all(seconds);
if (values.halves !== undefined)
  writeRoleHalves(values.halves, [
    { first: firstOfA, second: secondOfA! },
    { first: firstOfB, second: secondOfB! },
  ]);
await Promise.all([a.close(), b.close()]);
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
  values.write ?? new URL(`../classify/${plain ? "plain-" : ""}role-weights.json`, import.meta.url),
  JSON.stringify(storeRoles({ first, second })),
);
