import { parseQuery, shownTerms } from "../../search/query.ts";
import { type Hit, recordOf } from "../../search/searcher/search.ts";
import type { PageState } from "./address.ts";
import { byId } from "./dom.ts";
import { resultItem } from "./result-item.ts";

const list = byId<HTMLOListElement>("hits");
const more = byId<HTMLButtonElement>("more");

/** Shows as many of the hits as the state wants. Rejects with an AbortError when a newer search has begun. */
export async function renderHits(
  hits: readonly Hit[],
  { q, shown }: PageState,
  addressOf: (path: string) => string,
  signal: AbortSignal,
): Promise<void> {
  const records = await Promise.all(hits.slice(0, shown).map(recordOf));
  signal.throwIfAborted();
  const terms = shownTerms(parseQuery(q));
  const items = records.map((record) => resultItem(record, { terms, q, addressOf }));
  list.replaceChildren(...items);
  more.hidden = hits.length <= shown;
}

export function clearHits(): void {
  list.replaceChildren();
  more.hidden = true;
}

/** Arrow keys go from the field to the first result and from result to result; Escape goes back to the field. */
export function followArrowKeys(input: HTMLInputElement): void {
  const links = () => [...list.querySelectorAll<HTMLAnchorElement>(".hit-headline a")];
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.key !== "ArrowDown" || event.defaultPrevented) return;
    const first = links()[0];
    if (first === undefined) return;
    event.preventDefault();
    first.focus();
  });
  list.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") input.focus();
    if (step === undefined) return;
    const all = links();
    const next = all.indexOf(document.activeElement as HTMLAnchorElement) + step;
    event.preventDefault();
    (next < 0 ? input : all[Math.min(next, all.length - 1)])?.focus();
  });
}
