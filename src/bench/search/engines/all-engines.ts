import { broadsheet } from "./broadsheet.ts";
import type { Engine } from "./engine.ts";
import { flexsearch } from "./flexsearch.ts";
import { minisearch } from "./minisearch.ts";
import { orama } from "./orama.ts";
import { pagefind } from "./pagefind.ts";
import { pagefindVolumes } from "./pagefind-volumes.ts";

/** By the word that names them on the command line. */
export const ENGINES: Readonly<Record<string, Engine>> = {
  broadsheet,
  pagefind,
  "pagefind-volumes": pagefindVolumes,
  minisearch,
  flexsearch,
  orama,
};
