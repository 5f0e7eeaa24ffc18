// Builds one engine's index in a process of its own, so that its memory is its own:
// node --import tsx src/bench/search/build-one.ts ENGINE ARTICLES FOLDER

import { loadCorpus } from "./corpus.ts";
import { ENGINES } from "./engines/all-engines.ts";

const [name, articles, folder] = process.argv.slice(2) as [string, string, string];
const records = await loadCorpus(Number(articles));
const started = performance.now();
await ENGINES[name]!.build(records, folder);
process.stdout.write(JSON.stringify({ seconds: (performance.now() - started) / 1000 }));
