import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { planVolumes } from "../../../search/index/plan-volumes.ts";
import { writeIndexFolder } from "../../../search/index/write-index.ts";
import type { Engine } from "./engine.ts";

const KEYS = "keys.json";

export const broadsheet: Engine = {
  name: "Broadsheet",
  client: new URL("broadsheet-client.ts", import.meta.url),
  async build(records, directory) {
    writeIndexFolder(records, join(directory, "search-index"), {});
    const volumes = planVolumes(records).map((volume) => volume.map(({ id }) => id));
    writeFileSync(join(directory, KEYS), JSON.stringify(volumes));
  },
  idsByKey(directory) {
    const volumes = JSON.parse(readFileSync(join(directory, KEYS), "utf8")) as string[][];
    return new Map(volumes.flatMap((ids, volume) => ids.map((id, article) => [`${volume}:${article}`, id])));
  },
};
