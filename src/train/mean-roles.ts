/**
 * Writes src/classify/role-weights.json as the mean of several fits: what one takes for a headline by chance, the others
 * do not.
 *
 *     tsx src/train/mean-roles.ts WEIGHTS.json…
 *
 * Each file is what `fit-roles.ts --write` wrote.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { restoreRoles, type StoredRoleModel } from "../classify/classify-blocks.ts";
import { meanNetwork } from "../learning/mean-network.ts";
import { storeRoles } from "./role-halves.ts";

const models = process.argv
  .slice(2)
  .map((file) => restoreRoles(JSON.parse(readFileSync(file, "utf8")) as StoredRoleModel));
const mean = storeRoles({
  first: meanNetwork(models.map(({ first }) => first)),
  second: meanNetwork(models.map(({ second }) => second)),
});
writeFileSync(new URL("../classify/role-weights.json", import.meta.url), JSON.stringify(mean));
