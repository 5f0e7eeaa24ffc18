import { parseQuery, shownTerms } from "../../search/query.ts";
import { type Hit, recordOf, type SearchRequest, search } from "../../search/searcher/search.ts";
import { openIndex, type SearchIndex } from "../../search/searcher/search-index.ts";
import { addressOf, PAGE_SIZE, type PageState, stateFromAddress } from "./address.ts";
import { byId } from "./dom.ts";
import { fetchFrom } from "./load-file.ts";
import { resultItem } from "./result-item.ts";
import { followTyping } from "./typing.ts";

const main = byId("main");
const input = byId<HTMLInputElement>("q");
const list = byId<HTMLOListElement>("hits");
const status = byId("search-status");
const more = byId<HTMLButtonElement>("more");

/** The site's root, from which articles and index are addressed. */
const root = new URL(main.dataset.root ?? "./", location.href);
const offline = location.protocol === "file:";
const linkTo = (path: string): string => new URL(offline ? `${path}index.html` : path, root).href;

type StateName = "idle" | "loading" | "done" | "error";
const setState = (name: StateName): void => {
  main.dataset.searchState = name;
};

let opened: Promise<SearchIndex> | undefined;
const index = (): Promise<SearchIndex> => {
  opened ??= openIndex(fetchFrom(new URL("search-index/", root).href));
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
};

let state = stateFromAddress(location.search);
let running = new AbortController();

const requestOf = ({ q, filters, order }: PageState): SearchRequest => ({
  query: parseQuery(q),
  filters,
  order,
});

/** Shows a state's results; a later call makes an earlier one stop. */
async function show(next: PageState): Promise<void> {
  state = next;
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const request = requestOf(next);
  if (request.query.clauses.length === 0) return showNothing();
  setState("loading");
  status.textContent = "正在检索……";
  try {
    const hits = await search(await index(), request, { signal });
    await showHits(hits, next, signal);
  } catch (error) {
    if (!signal.aborted) showError(error);
  }
}

function showNothing(): void {
  list.replaceChildren();
  more.hidden = true;
  status.textContent = "";
  delete main.dataset.searchTotal;
  setState("idle");
}

async function showHits(hits: readonly Hit[], { q, shown }: PageState, signal: AbortSignal): Promise<void> {
  const records = await Promise.all(hits.slice(0, shown).map(recordOf));
  signal.throwIfAborted();
  const terms = shownTerms(parseQuery(q));
  list.replaceChildren(...records.map((record) => resultItem(record, { terms, q, addressOf: linkTo })));
  more.hidden = hits.length <= shown;
  status.textContent = hits.length === 0 ? `没有文章含有“${q}”` : `${hits.length} 篇`;
  main.dataset.searchTotal = String(hits.length);
  setState("done");
}

function showError(error: unknown): void {
  console.error(error);
  status.textContent = "检索未能完成：索引没有读到。请检查网络后重试。";
  setState("error");
}

const typed = (): PageState => ({ ...state, q: input.value.trim(), shown: PAGE_SIZE });

function go(next: PageState, how: "push" | "replace"): void {
  const address = addressOf(next) || location.pathname;
  if (how === "push") history.pushState(null, "", address);
  else history.replaceState(null, "", address);
  void show(next);
}

followTyping(input, {
  onChange: () => setState("loading"),
  onPause: () => go(typed(), "replace"),
  onEnter: () => go(typed(), "push"),
});
more.addEventListener("click", () => go({ ...state, shown: state.shown + PAGE_SIZE }, "replace"));
window.addEventListener("popstate", () => {
  const next = stateFromAddress(location.search);
  input.value = next.q;
  void show(next);
});

input.value = state.q;
void show(state);
