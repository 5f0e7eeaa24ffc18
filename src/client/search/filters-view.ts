import { type Facets, FILTER_GROUPS, type FilterGroup, type Filters } from "../../search/searcher/filters.ts";
import { element } from "./dom.ts";

const GROUP_NAMES: Readonly<Record<FilterGroup, string>> = {
  paper: "报纸",
  year: "年",
  month: "月",
  section: "版名",
  source: "稿源",
  front: "版位",
  pictures: "图片",
};

/** Choices of a group that are shown at once; the others are folded away. */
const SHOWN_CHOICES = 8;

export interface FiltersView {
  readonly facets: Facets;
  readonly filters: Filters;
  readonly paperNames: Readonly<Record<string, string>>;
  readonly onChange: (filters: Filters) => void;
}

/** Check boxes for everything that the results can be narrowed down by, with how many would be left. */
export function renderFilters(container: HTMLElement, view: FiltersView): void {
  const focused = document.activeElement?.id ?? "";
  container.replaceChildren(...FILTER_GROUPS.flatMap((group) => fieldset(group, view) ?? []));
  // The box that was just clicked has been made anew: the keyboard must not lose its place.
  if (focused.startsWith("filter-")) document.getElementById(focused)?.focus();
}

function fieldset(group: FilterGroup, view: FiltersView): HTMLFieldSetElement | undefined {
  const choices = choicesOf(group, view);
  const isTelling =
    choices.length > 1 || view.filters[group].length > 0 || group === "front" || group === "pictures";
  if (choices.length === 0 || !isTelling) return undefined;
  const items = choices.map(([value, count]) => choice(group, value, count, view));
  const hidden = items.slice(SHOWN_CHOICES);
  return element(
    "fieldset",
    { class: "filter-group" },
    element("legend", {}, GROUP_NAMES[group]),
    ...items.slice(0, SHOWN_CHOICES),
    hidden.length > 0
      ? element("details", {}, element("summary", {}, `其余 ${hidden.length} 项`), ...hidden)
      : undefined,
  );
}

/** Chosen values first, though nothing may be left of them; then by number, dates by date. */
function choicesOf(group: FilterGroup, { facets, filters }: FiltersView): [value: string, count: number][] {
  const counts = new Map(filters[group].map((value) => [value, 0]));
  for (const [value, count] of facets[group]) counts.set(value, count);
  const byDate = group === "year" || group === "month";
  const isChosen = (value: string) => Number(filters[group].includes(value));
  return [...counts].sort(
    ([a, n], [b, m]) => isChosen(b) - isChosen(a) || (byDate ? (a < b ? 1 : -1) : m - n || (a < b ? -1 : 1)),
  );
}

function choice(group: FilterGroup, value: string, count: number, view: FiltersView): HTMLElement {
  const id = `filter-${group}-${value}`;
  const box = element("input", { type: "checkbox", id, value });
  box.checked = view.filters[group].includes(value);
  box.addEventListener("change", () => {
    const others = view.filters[group].filter((chosen) => chosen !== value);
    view.onChange({ ...view.filters, [group]: box.checked ? [...others, value] : others });
  });
  const name = element("span", {}, choiceName(group, value, view.paperNames));
  return element(
    "label",
    { class: "filter-choice", for: id },
    box,
    name,
    element("span", { class: "facts" }, `${count}`),
  );
}

export function choiceName(
  group: FilterGroup,
  value: string,
  paperNames: Readonly<Record<string, string>>,
): string {
  if (group === "paper") return paperNames[value] ?? value;
  if (group === "front") return "头版";
  if (group === "pictures") return "有图片";
  if (group === "year") return `${value}年`;
  if (group === "month") return `${value.slice(0, 4)}年${Number(value.slice(5))}月`;
  return value;
}

/** What is chosen, as buttons that take it back. */
export function renderChosen(container: HTMLElement, view: Omit<FiltersView, "facets">): void {
  const { filters, onChange, paperNames } = view;
  const chips = FILTER_GROUPS.flatMap((group) =>
    filters[group].map((value) =>
      chip(choiceName(group, value, paperNames), () =>
        onChange({ ...filters, [group]: filters[group].filter((chosen) => chosen !== value) }),
      ),
    ),
  );
  if (filters.from !== undefined || filters.to !== undefined) {
    const { from: _from, to: _to, ...anyTime } = filters;
    chips.push(chip(`${filters.from ?? ""} 至 ${filters.to ?? ""}`, () => onChange(anyTime)));
  }
  container.replaceChildren(...chips);
}

function chip(name: string, remove: () => void): HTMLButtonElement {
  const button = element(
    "button",
    { type: "button", class: "chip", "aria-label": `去掉筛选：${name}` },
    `${name} ×`,
  );
  button.addEventListener("click", remove);
  return button;
}
