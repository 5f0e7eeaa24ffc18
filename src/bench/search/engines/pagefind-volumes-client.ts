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
    await Promise.all(instances.map((instance) => instance.init()));
  },
  async ask(q) {
    const grams = gramsOf(q);
    const found = await Promise.all([...instances].reverse().map((instance) => askVolume(instance, grams)));
    const results = found.flat();
    await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
    return results.map(({ id }) => id);
  },
};

async function askVolume(instance: Instance, grams: readonly string[]): Promise<Result[]> {
  const [first, ...others] = await Promise.all(grams.map((gram) => instance.search(`"${gram}"`)));
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
