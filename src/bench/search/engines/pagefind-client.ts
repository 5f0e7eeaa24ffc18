import { SHOWN } from "./engine.ts";

interface Pagefind {
  init(): Promise<void>;
  search(q: string): Promise<{ results: { id: string; data(): Promise<unknown> }[] }>;
}

let pagefind: Pagefind;

window.engine = {
  async start() {
    pagefind = (await import(new URL("pagefind/pagefind.js", location.href).href)) as Pagefind;
    await pagefind.init();
  },
  async ask(q) {
    const { results } = await pagefind.search(q);
    await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
    return results.map(({ id }) => id);
  },
};
