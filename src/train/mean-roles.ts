/**
 * Writes src/classify/role-weights.json as the mean of several fits: what one takes for a headline by chance, the others
 * do not.
 *
 *     tsx src/train/mean-roles.ts [--plain | --ranked] WEIGHTS.json…
 *
 * Each file is what `fit-roles.ts --write` wrote; `--plain` and `--ranked` write src/classify/plain-role-weights.json and
 * ranked-role-weights.json, for plain text and for pages whose headings are of several ranks.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { restoreRoles, type StoredRoleModel } from "../classify/classify-blocks.ts";
import { meanNetwork } from "../learning/mean-network.ts";
import { storeRoles } from "./role-halves.ts";

const { values, positionals } = parseArgs({
  options: { plain: { type: "boolean" }, ranked: { type: "boolean" } },
  allowPositionals: true,
});
const models = positionals.map((file) =>
  restoreRoles(JSON.parse(readFileSync(file, "utf8")) as StoredRoleModel),
);
const mean = storeRoles({
  first: meanNetwork(models.map(({ first }) => first)),
  second: meanNetwork(models.map(({ second }) => second)),
});
const kind = values.plain ? "plain-" : values.ranked ? "ranked-" : "";
const file = `../classify/${kind}role-weights.json`;
writeFileSync(new URL(file, import.meta.url), JSON.stringify(mean));
