/**
 * Whether a reconstructed article is the printed one: headings and body, character for character. As the benchmark's
 * scorer has it, a dateline, a reporters' line and a closing credit may stand in a field or have stayed in the body,
 * kicker, headline and deck may be divided otherwise, and jump lines and white space never count.
 */
export interface PrintedArticle {
  readonly kicker?: string | null;
  readonly headline: string;
  readonly deck?: string | null;
  readonly body: readonly string[];
}

const LEAD =
  /^(?:据?(?:本报|新华社|人民日报)[^,。]{0,14}?(?:\d{1,2}月\d{1,2}日)?(?:电|讯|消息))(?:\([^)]{1,60}\))?/;
const TAIL = /\([^()]{0,60}(?:记者|作者|整理|综合|报道|[电讯据])[^()]{0,60}\)$/;
const BYLINE = /^(?:本报|新华社)?(?:实习|特约)?(?:记者|通讯员|评论员)[^。,]{1,40}$/;
const JUMP = /\((?:下转|上接)第?[^)]{1,6}版\)/g;

const fold = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "");

const headOf = ({ kicker, headline, deck }: PrintedArticle): string =>
  fold(`${kicker ?? ""}${headline}${deck ?? ""}`);

const coreOf = (body: readonly string[]): string =>
  body
    .map(fold)
    .filter((text) => !BYLINE.test(text))
    .join("")
    .replace(JUMP, "")
    .replace(LEAD, "")
    .replace(TAIL, "");

export const isExact = (found: PrintedArticle, printed: PrintedArticle): boolean =>
  headOf(found) === headOf(printed) && coreOf(found.body) === coreOf(printed.body);
