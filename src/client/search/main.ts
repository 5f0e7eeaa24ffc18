import { parseQuery } from "../../search/query.ts";
import type { Filters } from "../../search/searcher/filters.ts";
import {
  countMatches,
  type Hit,
  ORDERS,
  type SearchProgress,
  type SearchRequest,
  search,
} from "../../search/searcher/search.ts";
import type { SearchIndex } from "../../search/searcher/search-index.ts";
import { addressOf, PAGE_SIZE, type PageState, stateFromAddress } from "./address.ts";
import { byId } from "./dom.ts";
import { renderExport } from "./export-view.ts";
import { siteIndex } from "./index-client.ts";
import { followDates, hideNarrowing, renderChoices, renderNarrowing } from "./narrowing-view.ts";
import { clearNear, showNearSpellings, showRelated, showZeroHelp } from "./near-view.ts";
import { clearHits, followArrowKeys, renderHits } from "./results-view.ts";
import { SuggestionsView } from "./suggestions-view.ts";
import { followTyping } from "./typing.ts";

const main = byId("main");
const input = byId<HTMLInputElement>("q");
const order = byId<HTMLSelectElement>("order");
const status = byId("search-status");

/** The site's root, from which articles and index are addressed. */
const root = new URL(main.dataset.root ?? "./", location.href);
root.pathname = root.pathname.replace(/index\.html$/, "");
const isFile = location.protocol === "file:";
const linkTo = (path: string): string => new URL(isFile ? `${path}index.html` : path, root).href;

let state = stateFromAddress(location.search);
let running = new AbortController();

type StateName = "idle" | "loading" | "done" | "error";
const setState = (name: StateName): void => {
  main.dataset.searchState = name;
};

/** Shows what a state asks for; a later call stops an earlier one. */
async function show(next: PageState): Promise<void> {
  state = next;
  order.value = next.order;
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const request: SearchRequest = { query: parseQuery(next.q), filters: next.filters, order: next.order };
  if (request.query.clauses.length === 0) return showNothing();
  setState("loading");
  try {
    const index = await siteIndex(root);
    const hits = await search(index, request, {
      signal,
      onProgress: (found) => void showProgress(found, signal),
    });
    await showHits(hits, index, signal);
    // The results stand, whatever becomes of what is beside them.
    showSurroundings(hits, index, request, signal).catch((error: unknown) => {
      if (!signal.aborted) console.warn("beside the results", error);
    });
  } catch (error) {
    if (!signal.aborted) showError(error);
  }
}

function showNothing(): void {
  clearHits();
  clearNear();
  hideNarrowing();
  nearButton.hidden = true;
  renderExport([], linkTo);
  status.textContent = "";
  delete main.dataset.searchTotal;
  setState("idle");
}

/** What the newest volumes have, while older ones are still asked; only where the wait is felt. */
const FELT_MS = 400;
let lastShown = 0;
async function showProgress(
  { hits, volumesAsked, volumes }: SearchProgress,
  signal: AbortSignal,
): Promise<void> {
  status.textContent = `已查 ${volumesAsked} / ${volumes} 卷，找到 ${hits.length} 篇……`;
  if (hits.length === 0 || performance.now() - lastShown < FELT_MS) return;
  lastShown = performance.now();
  await renderHits(hits, state, linkTo, signal).catch(() => undefined);
}

async function showHits(hits: readonly Hit[], index: SearchIndex, signal: AbortSignal): Promise<void> {
  await renderHits(hits, state, linkTo, signal);
  lastShown = performance.now();
  clearNear();
  renderChoices({ filters: state.filters, paperNames: index.manifest.papers, onChange: narrow });
  renderExport(hits, linkTo);
  status.textContent = hits.length === 0 ? `没有文章含有“${state.q}”` : `${hits.length} 篇`;
  main.dataset.searchTotal = String(hits.length);
  setState("done");
}

/** What stands beside the results is worked out after them. */
async function showSurroundings(
  hits: readonly Hit[],
  index: SearchIndex,
  request: SearchRequest,
  signal: AbortSignal,
): Promise<void> {
  const facets = await countMatches(index, request);
  signal.throwIfAborted();
  renderNarrowing({ facets, filters: state.filters, paperNames: index.manifest.papers, onChange: narrow });
  nearButton.hidden = hits.length === 0;
  if (hits.length > 0) return;
  await showZeroHelp(index, state, signal);
  await showRelatedArticles(signal);
}

/** Pagefind's articles are a help, and no result: that they cannot be had is no error of the search. */
async function showRelatedArticles(signal: AbortSignal): Promise<void> {
  if (isFile || main.hasAttribute("data-offline")) return;
  const shown = new Set(
    [...document.querySelectorAll<HTMLAnchorElement>(".hit-headline a")].map(({ pathname }) =>
      pathname.slice(root.pathname.length),
    ),
  );
  await showRelated(state.q, shown, { root, addressOf: linkTo, signal }).catch((error: unknown) => {
    if (!signal.aborted) console.warn("related articles", error);
  });
}

function showError(error: unknown): void {
  console.error(error);
  status.textContent = "检索未能完成：索引没有读到。请检查网络后重试。";
  setState("error");
}

/** Whether the reader has settled on what the address says: the next words then make a new step back. */
let isSettled = state.q !== "";

/** Takes the page to a state. What is being typed replaces itself; what is chosen can be gone back from. */
function go(next: PageState, how: "settle" | "type"): void {
  const address = `${location.pathname}${addressOf(next)}`;
  const isNew = address !== `${location.pathname}${location.search}`;
  if (isNew && (how === "settle" || isSettled)) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
  isSettled = how === "settle";
  void show(next);
}

const typed = (): PageState => ({ ...state, q: input.value.trim(), shown: PAGE_SIZE });
const narrow = (filters: Filters): void => go({ ...state, filters, shown: PAGE_SIZE }, "settle");

const suggestions = new SuggestionsView(input, (text) => {
  input.value = text;
  go(typed(), "settle");
});
followTyping(input, {
  onChange: () => setState("loading"),
  onPause: () => {
    go(typed(), "type");
    void suggestions.update(siteIndex(root));
  },
  onEnter: () => {
    suggestions.close();
    go(typed(), "settle");
  },
});
followArrowKeys(input);
followDates((from, to) => {
  const { from: _from, to: _to, ...anyTime } = state.filters;
  narrow({ ...anyTime, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) });
});
order.addEventListener("change", () => {
  go(
    { ...state, order: ORDERS.find((name) => name === order.value) ?? "relevance", shown: PAGE_SIZE },
    "settle",
  );
});
byId("more").addEventListener("click", () => go({ ...state, shown: state.shown + PAGE_SIZE }, "settle"));
const nearButton = byId<HTMLButtonElement>("near-button");
nearButton.addEventListener("click", async () => {
  nearButton.hidden = true;
  const { signal } = running;
  await showNearSpellings(await siteIndex(root), state, signal).catch(() => undefined);
  await showRelatedArticles(signal);
});
window.addEventListener("popstate", () => {
  const next = stateFromAddress(location.search);
  input.value = next.q;
  isSettled = true;
  void show(next);
});
document.addEventListener("keydown", (event) => {
  const isTyping = event.target instanceof HTMLInputElement && event.target.type !== "checkbox";
  if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  input.focus();
});

// On a phone the results come first, and what narrows them is folded away.
byId<HTMLDetailsElement>("narrowing").open = window.matchMedia("(min-width: 60rem)").matches;
input.value = state.q;
void show(state);
