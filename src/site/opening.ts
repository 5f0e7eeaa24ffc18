import type { Article } from "../model/article.ts";

const SENTENCE_END = /[。！？；][”’」』）]?/g;

/**
 * How an article's text begins: its first paragraphs, cut where a sentence ends if one ends early enough.
 *
 * @param limitChars length of the whole, in characters
 */
export function openingOf(article: Article, limitChars: number): string[] {
  const opening: string[] = [];
  let roomChars = limitChars;
  for (const { kind, text } of article.body) {
    if (kind !== "paragraph") continue;
    if (roomChars <= 0) break;
    const piece = cutAtSentence(text, roomChars, opening.length === 0);
    if (piece !== "") opening.push(piece);
    if (piece !== text) break;
    roomChars -= text.length;
  }
  return opening;
}

/** Nothing of a later paragraph is better than a few words of it; something of the first must be shown. */
function cutAtSentence(text: string, limitChars: number, isFirst: boolean): string {
  const chars = [...text];
  if (chars.length <= limitChars) return text;
  const head = chars.slice(0, limitChars).join("");
  const end = lastSentenceEnd(head);
  if (!isFirst) return head.slice(0, end);
  return end >= limitChars / 2 ? head.slice(0, end) : `${head}……`;
}

function lastSentenceEnd(text: string): number {
  let end = 0;
  for (const match of text.matchAll(SENTENCE_END)) end = match.index + match[0].length;
  return end;
}
