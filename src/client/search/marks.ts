import { parseQuery, shownTerms } from "../../search/query.ts";
import { element } from "./dom.ts";
import { markRun, type PageMark, unmark } from "./mark-text.ts";
import { textRuns } from "./text-runs.ts";

/** Marks the words of a search in the article that it led to, with a bar to go from one to the next. */
function markArticle(article: Element, q: string): void {
  const terms = shownTerms(parseQuery(q));
  const marks = textRuns(article).flatMap((run) => markRun(run, terms));
  if (marks.length > 0) walkThrough(marks, q);
}

function walkThrough(marks: readonly PageMark[], q: string): void {
  let current = -1;
  const place = element("span", { class: "marks-place", role: "status" });
  const go = (step: number) => {
    for (const part of marks[current] ?? []) part.removeAttribute("aria-current");
    current = (current + step + marks.length) % marks.length;
    for (const part of marks[current]!) part.setAttribute("aria-current", "true");
    marks[current]![0]!.scrollIntoView({ block: "center" });
    place.textContent = `${current + 1} / ${marks.length}`;
  };
  const button = (name: string, act: () => void) => {
    const node = element("button", { type: "button" }, name);
    node.addEventListener("click", act);
    return node;
  };
  const leave = () => {
    unmark(marks);
    bar.remove();
    document.removeEventListener("keydown", onKey);
    history.replaceState(null, "", location.pathname + location.hash);
  };
  const bar = element(
    "div",
    { class: "marks-bar", role: "group", "aria-label": "检索到的文字" },
    element("span", { class: "marks-query" }, q),
    place,
    button("上一处", () => go(-1)),
    button("下一处", () => go(1)),
    button("去掉标记", leave),
  );
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey)
      return;
    const act = { n: () => go(1), p: () => go(-1), Escape: leave }[event.key];
    act?.();
  };
  document.addEventListener("keydown", onKey);
  document.body.append(bar);
  place.textContent = `${marks.length} 处`;
  if (!isInView(marks[0]![0]!)) go(1);
}

const isInView = (node: Element): boolean => {
  const { top, bottom } = node.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
};

const article = document.querySelector("article[data-article]");
const q = new URLSearchParams(location.search).get("q");
if (article && q) markArticle(article, q);
