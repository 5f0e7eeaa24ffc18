import type { Article, Remnant } from "../model/article.ts";
import type { FieldCorrection } from "../model/correction.ts";
import type { LineRange } from "../model/lines.ts";
import type { SlotPlace } from "./find-slot.ts";
import type { TextParts } from "./text-slots.ts";

/** Characters that are marks around a credit and no text of their own. */
const MARKS_ONLY = /^[^\p{L}\p{N}]*$/u;

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
  const rest = (slot.text.slice(0, start) + slot.text.slice(end)).trim();
  const left = slot.write(parts, rest);
  const articles = left.articles.map((article, index) =>
    index === slot.article ? withField(withoutEmpty(article, field, lines), field, value, lines) : article,
  );
  return { ...left, articles };
}

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
