import { RELATED_FOLDER, RELATED_LIST } from "../../search/related/related-volumes.ts";

/** What this page uses of Pagefind's client. */
interface Pagefind {
  createInstance(options: { basePath: string }): {
    search(query: string): Promise<{ results: { score: number; data(): Promise<PagefindData> }[] }>;
  };
}

interface PagefindData {
  readonly raw_url: string;
  readonly url: string;
  readonly meta: { readonly title: string; readonly date: string; readonly paper: string };
}

/** An article about what the query says. */
export interface RelatedArticle {
  readonly path: string;
  readonly title: string;
  readonly date: string;
  readonly paper: string;
}

const MOST_RELATED = 5;
/** Volumes to look into, newest first, until there are enough. */
const MOST_VOLUMES = 3;

/** Articles with the query's words in any order, by Pagefind's ranking; the words need not stand together. */
export async function findRelated(q: string, root: URL, signal: AbortSignal): Promise<RelatedArticle[]> {
  const folder = new URL(`${RELATED_FOLDER}/`, root);
  const volumes = (await (await fetch(new URL(RELATED_LIST, folder), { signal })).json()) as string[];
  const pagefind = (await import(new URL("pagefind.js", folder).href)) as Pagefind;
  const found: RelatedArticle[] = [];
  for (const volume of volumes.slice(0, MOST_VOLUMES)) {
    if (found.length >= MOST_RELATED) break;
    const instance = pagefind.createInstance({ basePath: new URL(`${volume}/`, folder).pathname });
    const { results } = await instance.search(q.replaceAll('"', " "));
    signal.throwIfAborted();
    const data = await Promise.all(results.slice(0, MOST_RELATED).map((result) => result.data()));
    found.push(...data.map(({ raw_url, url, meta }) => ({ path: raw_url ?? url, ...meta })));
  }
  return found.slice(0, MOST_RELATED);
}
