import { type NearSpelling, nearSpellings, shortenings } from "../../search/near-spellings.ts";
import { parseQuery, type Query } from "../../search/query.ts";
import { hasFilters, NO_FILTERS } from "../../search/searcher/filters.ts";
import { search } from "../../search/searcher/search.ts";
import type { SearchIndex } from "../../search/searcher/search-index.ts";
import { addressOf, type PageState } from "./address.ts";
import { byId, element } from "./dom.ts";
import { findRelated } from "./related.ts";

/** Another query that does find something. */
interface Offer {
  readonly state: PageState;
  readonly label: string;
  readonly reason: string;
  readonly count: number;
}

/** Offers of a kind are enough to choose from; each costs a query. */
const MOST_OFFERS = 4;
const MOST_TRIES = 24;

const spellings = byId("near");
const related = byId("related");

export function clearNear(): void {
  for (const section of [spellings, related]) {
    section.replaceChildren();
    section.hidden = true;
  }
}

/** Spellings that OCR or another script would have made of the query, with how many articles have them. */
export async function showNearSpellings(
  index: SearchIndex,
  state: PageState,
  signal: AbortSignal,
): Promise<void> {
  const offers = await offersAmong(index, state, nearSpellings(state.q).slice(0, MOST_TRIES), signal);
  renderOffers("相近的写法", offers);
}

/** What to do where nothing was found: without the filters, in another spelling, or a shorter string. */
export async function showZeroHelp(index: SearchIndex, state: PageState, signal: AbortSignal): Promise<void> {
  const offers = [...(await withoutFilters(index, state, signal))];
  const near = nearSpellings(state.q).slice(0, MOST_TRIES);
  offers.push(...(await offersAmong(index, state, near, signal)));
  if (offers.length === 0 && isOneWord(parseQuery(state.q))) {
    offers.push(...(await offersAmong(index, state, shortenings(state.q).slice(0, MOST_TRIES), signal)));
  }
  renderOffers("可以试试", offers);
}

/** Articles about the same, which need not have the words as they are typed: apart from the exact results. */
export async function showRelated(q: string, shown: ReadonlySet<string>, links: Links): Promise<void> {
  const articles = (await findRelated(q, links.root, links.signal)).filter(({ path }) => !shown.has(path));
  related.hidden = articles.length === 0;
  const items = articles.map(({ path, title, date, paper }) =>
    element(
      "li",
      {},
      element("a", { href: links.addressOf(path) }, title),
      element("span", { class: "facts" }, ` ${paper} ${date}`),
    ),
  );
  related.replaceChildren(
    element("h2", {}, "相近的文章"),
    element("p", { class: "facts" }, "有检索词里的词，次序和连写可以不同；不计入上面的结果。"),
    element("ul", {}, ...items),
  );
}

export interface Links {
  readonly root: URL;
  readonly addressOf: (path: string) => string;
  readonly signal: AbortSignal;
}

const isOneWord = ({ clauses }: Query): boolean => clauses.length === 1 && clauses[0]!.terms.length === 1;

async function withoutFilters(index: SearchIndex, state: PageState, signal: AbortSignal): Promise<Offer[]> {
  if (!hasFilters(state.filters)) return [];
  const wider = { ...state, filters: NO_FILTERS };
  const count = await countOf(index, wider, signal);
  return count === 0 ? [] : [{ state: wider, label: state.q, reason: "去掉筛选", count }];
}

async function offersAmong(
  index: SearchIndex,
  state: PageState,
  near: readonly NearSpelling[],
  signal: AbortSignal,
): Promise<Offer[]> {
  const offers: Offer[] = [];
  for (const { q, reason } of near) {
    if (offers.length === MOST_OFFERS) break;
    // A part of what was found already says nothing new.
    if (offers.some(({ label }) => label.includes(q))) continue;
    const other = { ...state, q };
    const count = await countOf(index, other, signal);
    if (count > 0) offers.push({ state: other, label: q, reason, count });
  }
  return offers;
}

async function countOf(
  index: SearchIndex,
  { q, filters, order }: PageState,
  signal: AbortSignal,
): Promise<number> {
  return (await search(index, { query: parseQuery(q), filters, order }, { signal })).length;
}

function renderOffers(title: string, offers: readonly Offer[]): void {
  spellings.hidden = offers.length === 0;
  const items = offers.map(({ state, label, reason, count }) =>
    element(
      "li",
      {},
      element("a", { href: addressOf(state) }, label),
      element("span", { class: "facts" }, ` ${count} 篇 · ${reason}`),
    ),
  );
  spellings.replaceChildren(element("h2", {}, title), element("ul", {}, ...items));
}
