import type { Article, Remnant } from "../model/article.ts";
import type { FieldCorrection } from "../model/correction.ts";
import type { LineRange } from "../model/lines.ts";
import type { SlotPlace } from "./find-slot.ts";
import type { TextParts } from "./text-slots.ts";

/** Characters that are marks around a credit and no text of their own. */
const MARKS_ONLY = /^[^\p{L}\p{N}]*$/u;
/** The same, with the word that introduces a source: nothing but these is left of “■据本县蚕业通讯”. */
const CREDIT_MARKS = /^[^\p{L}\p{N}]*(?:据|综合|来源|稿件来源|摘自|转自|原载)?[^\p{L}\p{N}]*$/u;
/** Brackets that credits and datelines are set in, pair by pair. */
const OPENING = "（(【[〔";
const CLOSING = "）)】]〕";

/** Fields that keep a text of their own when a part of it moves elsewhere. */
const GIVES_PARTS = new Set(["body", "byline", "source", "dateline", "caption", "remnants"]);

/** Whether text can be taken out of a place without leaving a hole that readers fall into. */
export const canGive = ({ slot }: SlotPlace): boolean =>
  slot.article !== undefined && GIVES_PARTS.has(slot.field);

/**
 * Moves a text from where it stands into a field of its article. What the field held before, and marks that are left
 * behind alone, are kept as remnants: no character is lost.
 */
export function moveToField(
  parts: TextParts,
  { slot, start, end }: SlotPlace,
  { field }: FieldCorrection,
  lines: LineRange,
): TextParts {
  const value = slot.text.slice(start, end);
  const { rest, marks } = divideRest(slot.text.slice(0, start), slot.text.slice(end));
  const left = slot.write(parts, rest);
  const articles = left.articles.map((article, index) => {
    if (index !== slot.article) return article;
    const rid = withoutEmpty(article, field, lines);
    const marked = { ...rid, remnants: [...rid.remnants, ...remnantsOf(marks, field, lines)] };
    return withField(marked, field, value, lines);
  });
  return { ...left, articles };
}

/**
 * What a text is without a part of it, and the marks that were set around that part alone.
 *
 *     > 【柳镇五月十日通讯】水渠通水。      <- the dateline leaves 【】, which are no text
 *     > ■据本县蚕业通讯                  <- the source leaves ■据
 */
function divideRest(before: string, after: string): { rest: string; marks: string[] } {
  if (CREDIT_MARKS.test(before) && CREDIT_MARKS.test(after))
    return { rest: "", marks: [before.trim(), after.trim()] };
  const opening = new RegExp(`([■◎●◆▲□◇]?[${escaped(OPENING)}]\\s*据?\\s*)$`, "u").exec(before)?.[1];
  const closing = opening && closingOf(opening, after);
  if (!opening || !closing) return { rest: (before + after).trim(), marks: [] };
  const rest = before.slice(0, -opening.length) + after.slice(closing.length);
  return { rest: rest.trim(), marks: [opening.trim(), closing.trim()] };
}

/** The mark that closes what was opened, when it follows at once. */
function closingOf(opening: string, after: string): string | undefined {
  const bracket = [...OPENING].findIndex((mark) => opening.includes(mark));
  const closing = /^\s*(?:电|讯|报道|消息|供稿)?\s*./u.exec(after)?.[0];
  return closing?.endsWith(CLOSING[bracket]!) ? closing : undefined;
}

const escaped = (marks: string): string => marks.replace(/[[\]]/g, "\\$&");

/** Drops texts that hold nothing but marks now; the marks stay as remnants. */
function withoutEmpty(article: Article, field: Remnant["field"], lines: LineRange): Article {
  const marks = article.body.filter(({ text }) => MARKS_ONLY.test(text)).map(({ text }) => text);
  return {
    ...article,
    body: article.body.filter(({ text }) => !MARKS_ONLY.test(text)),
    remnants: [...article.remnants, ...remnantsOf(marks, field, lines)].filter(({ text }) => text !== ""),
  };
}

function withField(
  article: Article,
  field: FieldCorrection["field"],
  value: string,
  lines: LineRange,
): Article {
  const held = field === "dateline" ? article.dateline?.printed : article[field];
  const isOwnText = !(field === "source" && article.sourceInDateline);
  const { sourceInDateline: _, ...rest } = article;
  const base = field === "source" ? rest : article;
  const remnants = [...article.remnants, ...remnantsOf(held && isOwnText ? [held] : [], field, lines)];
  return { ...base, [field]: field === "dateline" ? { printed: value } : value, remnants };
}

const remnantsOf = (texts: readonly string[], field: Remnant["field"], lines: LineRange): Remnant[] =>
  texts.filter((text) => text !== "").map((text) => ({ text, field, lines }));
