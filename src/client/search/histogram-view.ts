import { element } from "./dom.ts";

/** From so many months on, bars are years. */
const MOST_MONTHS = 36;

export interface HistogramView {
  /** Matches by month, "yyyy-mm". */
  readonly months: ReadonlyMap<string, number>;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** A bar was chosen: its month or year; or taken back. */
  readonly onChoose: (period: string | undefined) => void;
}

/** Matches over time: a bar for each month or year, empty ones too, each a button that narrows to it. */
export function renderHistogram(container: HTMLElement, view: HistogramView): void {
  const focused =
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset.period : undefined;
  const bars = barsOf(view.months);
  container.hidden = bars.length < 2;
  const highest = Math.max(1, ...bars.map(([, count]) => count));
  const buttons = bars.map(([period, count]) => bar(period, count, highest, view));
  container.replaceChildren(
    element("div", { class: "bars", role: "group", "aria-label": "篇数随时间的分布" }, ...buttons),
    element(
      "div",
      { class: "bars-axis facts", "aria-hidden": "true" },
      ...[bars[0], bars.at(-1)].map((end) => element("span", {}, periodName(end?.[0] ?? ""))),
    ),
  );
  buttons.find((button) => button.dataset.period === focused)?.focus();
}

function barsOf(months: ReadonlyMap<string, number>): [period: string, count: number][] {
  const named = [...months.keys()].sort();
  if (named.length === 0) return [];
  const every = monthsBetween(named[0]!, named.at(-1)!);
  if (every.length <= MOST_MONTHS) return every.map((month) => [month, months.get(month) ?? 0]);
  const years = new Map<string, number>();
  for (const month of every) {
    const year = month.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + (months.get(month) ?? 0));
  }
  return [...years];
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(month: string): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return number === 12
    ? `${String(year + 1).padStart(4, "0")}-01`
    : `${month.slice(0, 4)}-${String(number + 1).padStart(2, "0")}`;
}

function bar(period: string, count: number, highest: number, view: HistogramView): HTMLButtonElement {
  const isChosen = view.from === period && view.to === period;
  const label = `${periodName(period)}，${count} 篇`;
  const button = element("button", {
    type: "button",
    class: "bar-of-period",
    title: label,
    "aria-label": label,
    "aria-pressed": String(isChosen),
    "data-period": period,
  });
  button.style.setProperty("--share", String(count / highest));
  button.addEventListener("click", () => view.onChoose(isChosen ? undefined : period));
  return button;
}

/** @example periodName("2026-02") // => "2026年2月" */
const periodName = (period: string): string => {
  const [year, month] = period.split("-");
  return month === undefined ? `${year}年` : `${year}年${Number(month)}月`;
};
