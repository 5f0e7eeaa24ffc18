import { SHOWN } from "./engine.ts";

interface Result {
  readonly id: string;
  data(): Promise<unknown>;
}
interface Instance {
  init(): Promise<void>;
  search(q: string): Promise<{ results: Result[] }>;
}
interface Pagefind {
  createInstance(options: { basePath: string }): Instance;
}

const instances: Instance[] = [];

window.engine = {
  async start() {
    // Under a Chinese page Pagefind would part the query into words, whatever stands in quotation marks.
    document.documentElement.lang = "und";
    const { createInstance } = (await import(
      new URL("pagefind-0/pagefind.js", location.href).href
    )) as Pagefind;
    for (let i = 0; (await fetch(`pagefind-${i}/pagefind-entry.json`)).ok; i++) {
      instances.push(createInstance({ basePath: `/pagefind-${i}/` }));
    }
    for (const instance of instances) await instance.init();
  },
  async ask(q) {
    const grams = gramsOf(q);
    // One after another: asked all at once, Pagefind's wasm ends as unreachable and the tab may crash.
    const results: Result[] = [];
    for (const instance of [...instances].reverse()) results.push(...(await askVolume(instance, grams)));
    await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
    return results.map(({ id }) => id);
  },
};

async function askVolume(instance: Instance, grams: readonly string[]): Promise<Result[]> {
  const answers: { results: Result[] }[] = [];
  for (const gram of grams) answers.push(await instance.search(`"${gram}"`));
  const [first, ...others] = answers;
  const sets = others.map(({ results }) => new Set(results.map(({ id }) => id)));
  return (first?.results ?? []).filter(({ id }) => sets.every((set) => set.has(id)));
}

/** Pairs of characters of each word; what is not Chinese as it is. */
const gramsOf = (q: string): string[] =>
  q
    .replaceAll('"', " ")
    .split(/\s+/)
    .flatMap((word) => word.match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? [])
    .flatMap((run) =>
      /\p{Script=Han}/u.test(run) && run.length > 2
        ? Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2))
        : [run],
    );
