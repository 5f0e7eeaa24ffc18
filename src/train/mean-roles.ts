/**
 * Writes src/classify/role-weights.json as the mean of several fits: what one takes for a headline by chance, the others
 * do not.
 *
 *     tsx src/train/mean-roles.ts [--plain | --ranked] WEIGHTS.json…
 *
 * A file that is named three times counts so often: shipped weights may be given too, which are means themselves. The others are what `fit-roles.ts --write` wrote; `--plain` and `--ranked` write src/classify/plain-role-weights.json and
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
const files = [...new Set(positionals)];
const counts = files.map((file) => positionals.filter((other) => other === file).length);
const models = files.map((file) => restoreRoles(JSON.parse(readFileSync(file, "utf8")) as StoredRoleModel));
const mean = storeRoles({
  first: meanNetwork(
    models.map(({ first }) => first),
    counts,
  ),
  second: meanNetwork(
    models.map(({ second }) => second),
    counts,
  ),
});
const kind = values.plain ? "plain-" : values.ranked ? "ranked-" : "";
const file = `../classify/${kind}role-weights.json`;
writeFileSync(new URL(file, import.meta.url), JSON.stringify(mean));
