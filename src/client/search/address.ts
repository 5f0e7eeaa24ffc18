import { FILTER_GROUPS, type Filters, NO_FILTERS } from "../../search/searcher/filters.ts";
import { ORDERS, type Order } from "../../search/searcher/search.ts";

/** All that decides what the page shows; it stands in the address, so that back, forward and links work. */
export interface PageState {
  /** As typed. */
  readonly q: string;
  readonly order: Order;
  readonly filters: Filters;
  /** How many results are shown. */
  readonly shown: number;
}

/** Results shown at first, and added at a time. */
export const PAGE_SIZE = 10;

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Reads an address; what it does not understand it leaves at its default. */
export function stateFromAddress(search: string): PageState {
  const params = new URLSearchParams(search);
  const order = ORDERS.find((name) => name === params.get("order")) ?? "relevance";
  const shown = Number.parseInt(params.get("shown") ?? "", 10);
  return {
    q: params.get("q") ?? "",
    order,
    filters: filtersFrom(params),
    shown: Number.isFinite(shown) && shown > 0 ? shown : PAGE_SIZE,
  };
}

function filtersFrom(params: URLSearchParams): Filters {
  const chosen = Object.fromEntries(FILTER_GROUPS.map((group) => [group, params.getAll(group)]));
  const date = (name: string) => {
    const value = params.get(name) ?? "";
    return DATE.test(value) ? { [name]: value } : {};
  };
  return { ...NO_FILTERS, ...chosen, ...date("from"), ...date("to") };
}

/** The address of a state, from the question mark on: only what differs from the default. */
export function addressOf({ q, order, filters, shown }: PageState): string {
  const params = new URLSearchParams();
  if (q !== "") params.set("q", q);
  if (order !== "relevance") params.set("order", order);
  for (const group of FILTER_GROUPS) for (const value of filters[group]) params.append(group, value);
  for (const end of ["from", "to"] as const) if (filters[end] !== undefined) params.set(end, filters[end]);
  if (shown !== PAGE_SIZE) params.set("shown", String(shown));
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}
