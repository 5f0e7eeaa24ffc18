import { type Facets, type Filters, NO_FILTERS } from "../../search/searcher/filters.ts";
import { parseTypedDate } from "../../search/typed-date.ts";
import { byId } from "./dom.ts";
import { renderChosen, renderFilters } from "./filters-view.ts";
import { renderHistogram } from "./histogram-view.ts";

const panel = byId<HTMLDetailsElement>("narrowing");
const histogram = byId("histogram");
const groups = byId("filter-groups");
const chosen = byId("chosen");
const dates = byId<HTMLFormElement>("dates");
const ends = { from: byId<HTMLInputElement>("from"), to: byId<HTMLInputElement>("to") };

/** Everything by which the list can be narrowed down: check boxes, bars over time, typed dates. */
export interface Narrowing {
  readonly facets: Facets;
  readonly filters: Filters;
  readonly paperNames: Readonly<Record<string, string>>;
  readonly onChange: (filters: Filters) => void;
}

export function renderNarrowing(view: Narrowing): void {
  const { facets, filters, onChange } = view;
  panel.hidden = facets.months.size === 0 && filters === NO_FILTERS;
  renderFilters(groups, view);
  const { from: _from, to: _to, ...anyTime } = filters;
  renderHistogram(histogram, {
    months: facets.months,
    from: filters.from,
    to: filters.to,
    onChoose: (period) => onChange(period === undefined ? anyTime : { ...anyTime, from: period, to: period }),
  });
  for (const end of ["from", "to"] as const) ends[end].value = filters[end] ?? "";
}

export function renderChoices(view: Omit<Narrowing, "facets">): void {
  renderChosen(chosen, view);
}

export function hideNarrowing(): void {
  panel.hidden = true;
  chosen.replaceChildren();
}

/** Typed dates count when the reader is done with them; what is no date is marked and changes nothing. */
export function followDates(change: (from: string | undefined, to: string | undefined) => void): void {
  dates.addEventListener("submit", (event) => event.preventDefault());
  dates.addEventListener("change", () => {
    const values = (["from", "to"] as const).map((end) => readDate(ends[end]));
    if (values.every((value) => value !== null)) change(values[0] ?? undefined, values[1] ?? undefined);
  });
}

/** Undefined where nothing is typed, null where it is no date. */
function readDate(input: HTMLInputElement): string | undefined | null {
  const typed = input.value.trim();
  const date = parseTypedDate(typed);
  const isWrong = typed !== "" && date === undefined;
  input.setAttribute("aria-invalid", String(isWrong));
  return isWrong ? null : date;
}
