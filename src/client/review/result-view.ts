import type { Sheet, SheetArticle, SheetCorrection, SheetMark, SheetPart } from "../../review/sheet.ts";
import { byId, make } from "./dom.ts";

export interface ResultActions {
  readonly onPick: (block: string) => void;
  readonly onRemove: (line: number) => void;
}

/** Shows what the page has become: articles, leftovers, the corrections in the file, and trouble. */
export function showResult(sheet: Sheet, actions: ResultActions): void {
  byId("result").replaceChildren(
    ...sheet.problems.map((problem) => make("p", { class: "doubt", lang: "en" }, problem)),
    ...sheet.articles.map((article, index) => articleElement(article, index, actions)),
    ...leftovers(sheet),
    ...corrections(sheet.corrections, actions),
  );
}

function articleElement(article: SheetArticle, index: number, { onPick }: ResultActions): HTMLElement {
  const percent = `${Math.round(article.confidence * 100)}%`;
  const facts = make("p", { class: "facts" }, `稿${index + 1} · 可信度 ${percent}`);
  const parts = article.parts.map((part) => {
    const element = partElement(part);
    const [first] = part.blocks;
    if (first !== undefined) element.addEventListener("click", () => onPick(first));
    return element;
  });
  const label = article.title || "无题";
  return make(
    "article",
    { class: "result-article", "aria-label": label, "data-id": article.id },
    facts,
    ...parts,
  );
}

const partElement = ({ field, text, blocks, marks }: SheetPart): HTMLElement =>
  make(
    field === "headline" ? "h3" : "p",
    { class: `result-part result-${field}`, "data-blocks": blocks.join(" "), "data-field": field },
    ...withMarks(text, marks),
  );

/** A text with its repairs where they happened. */
function withMarks(text: string, marks: readonly SheetMark[]): (Node | string)[] {
  const sorted = [...marks].sort((a, b) => a.offset - b.offset);
  let from = 0;
  const pieces = sorted.flatMap(({ offset, reason, language }) => {
    const before = text.slice(from, offset);
    from = offset;
    return [before, make("span", { class: "repair", lang: language }, `⤳ ${reason}`)];
  });
  return [...pieces, text.slice(from)];
}

function leftovers({ leftovers }: Sheet): HTMLElement[] {
  if (leftovers.length === 0) return [];
  const items = leftovers.map(({ text, lines: [line] }) =>
    make("p", { class: "result-part" }, `${line}：${text}`),
  );
  return [make("h3", {}, "未能归位"), ...items];
}

function corrections(all: readonly SheetCorrection[], { onRemove }: ResultActions): HTMLElement[] {
  if (all.length === 0) return [];
  const items = all.map(({ line, kind, quote, by, when, why }) => {
    const remove = make("button", { type: "button", "aria-label": `取消更正：${quote}` }, "取消");
    remove.addEventListener("click", () => onRemove(line));
    return make("li", {}, `${KINDS[kind]}“${quote}” ${by} ${when} ${why} `, remove);
  });
  return [make("h3", {}, "更正"), make("ol", { class: "facts" }, ...items)];
}

const KINDS = {
  role: "角色",
  order: "次序",
  split: "断开",
  join: "并合",
  text: "改字",
  field: "性质",
  metadata: "版面信息",
} as const satisfies Record<SheetCorrection["kind"], string>;
