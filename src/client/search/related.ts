import { RELATED_FOLDER, RELATED_LIST } from "../../search/related/related-volumes.ts";

/** What this page uses of Pagefind's client. */
interface Pagefind {
  createInstance(options: { basePath: string }): PagefindInstance;
}

interface PagefindInstance {
  search(query: string): Promise<{ results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<PagefindData>;
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
const MOST_VOLUMES = 4;
const MOST_WORDS = 6;

/**
 * Articles with most of the query's words, in any order, by Pagefind's ranking. Pagefind itself gives only
 * what has all of the words, so each is asked for alone.
 */
export async function findRelated(q: string, root: URL, signal: AbortSignal): Promise<RelatedArticle[]> {
  const words = wordsOf(q);
  if (words.length === 0) return [];
  const folder = new URL(`${RELATED_FOLDER}/`, root);
  const volumes = (await (await fetch(new URL(RELATED_LIST, folder), { signal })).json()) as string[];
  const pagefind = (await import(new URL("pagefind.js", folder).href)) as Pagefind;
  const found: RelatedArticle[] = [];
  for (const volume of volumes.slice(0, MOST_VOLUMES)) {
    if (found.length >= MOST_RELATED) break;
    const instance = pagefind.createInstance({ basePath: new URL(`${volume}/`, folder).pathname });
    const best = await rankByWords(instance, words);
    signal.throwIfAborted();
    const data = await Promise.all(best.slice(0, MOST_RELATED).map((result) => result.data()));
    found.push(...data.map(({ raw_url, url, meta }) => ({ path: raw_url ?? url, ...meta })));
  }
  return found.slice(0, MOST_RELATED);
}

/** The words of a query as a dictionary parts it; single characters say too little. */
function wordsOf(q: string): string[] {
  const segments = [...new Intl.Segmenter("zh", { granularity: "word" }).segment(q)];
  const words = segments.filter(({ segment, isWordLike }) => isWordLike && segment.length > 1);
  return [...new Set(words.map(({ segment }) => segment))].slice(0, MOST_WORDS);
}

/** What has more than half of the words, the best first: by how many of them, then by Pagefind's scores. */
async function rankByWords(instance: PagefindInstance, words: readonly string[]): Promise<PagefindResult[]> {
  const byId = new Map<string, { result: PagefindResult; words: number; score: number }>();
  for (const word of words) {
    for (const result of (await instance.search(word)).results) {
      const known = byId.get(result.id) ?? { result, words: 0, score: 0 };
      byId.set(result.id, { result, words: known.words + 1, score: known.score + result.score });
    }
  }
  return [...byId.values()]
    .filter((candidate) => candidate.words > words.length / 2)
    .sort((a, b) => b.words - a.words || b.score - a.score)
    .map(({ result }) => result);
}
