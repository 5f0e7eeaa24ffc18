import { PAPER_NAMES } from "../text/paper-names.ts";
import { inEitherScript } from "../text/script.ts";

/** What a credit line says: where the story comes from, who wrote it, and the marks around both. */
export interface Credit {
  readonly source?: string;
  readonly byline?: string;
  readonly remnants: readonly string[];
}

const OPENING = /^[■◎●◆▲□○◇★☆※|（(【[\s]+/;
const CLOSING = /[）)】\]\s]+$/;
const INTRODUCTION = inEitherScript(/^(?:据|来源[:：]|稿件来源[:：]|综合|摘自|摘编自|转自|原载)\s*/);
const PUBLISHER = `(?:《[\\p{Script=Han}]{1,14}》(?:杂志|周刊|月刊)?|[“《]?[\\p{Script=Han}]{1,12}?(?:社|${PAPER_NAMES}|文汇报|电视台|电台|网|客户端|杂志)[”》]?)`;
const SOURCE_LIST = inEitherScript(
  new RegExp(`^(${PUBLISHER}(?:[、，\\s]+${PUBLISHER})*)(等)?(报道|消息|供稿|电|专电|综合报道)?$`, "u"),
);
const SOURCE_BEFORE_REPORTER = inEitherScript(
  new RegExp(
    `^(${PUBLISHER})\\s*(?=(?:全媒体|融媒体?|首席|实习|见习|特约|驻|高级|资深)*(?:记者|通讯员|评论员|特派员))`,
    "u",
  ),
);
/** A plain title says nothing that the field does not; a qualified one (全媒体记者) is part of the byline as printed. */
const PLAIN_TITLE = inEitherScript(/^(?:本报)?记者[\s:：]*/);
const WRITER = inEitherScript(/^(?:图?文字?[/／:：]\s*|(?:特稿\s*)?撰[文稿]\s*[:：]\s*)/);
/** What the writers did: the field is for names. */
const SERVICE = inEitherScript(
  /(?:\s+(?:文图|图文|综合)|\s*(?:文[/／][图摄]|图[/／]文|(?:摄影|综合)?报道|(?:采访)?整理)|\s*[／/]\s*\p{Script=Han}{2,8}(?:报[导道]|专访|特稿))$/u,
);

/**
 * Divides a credit line into fields.
 * @example readCredit("■湖南日报全媒体记者 郑旋") // => { source: "湖南日报", byline: "全媒体记者 郑旋", remnants: ["■"] }
 */
export function readCredit(line: string): Credit {
  const opening = OPENING.exec(line)?.[0] ?? "";
  const closing = CLOSING.exec(line.slice(opening.length))?.[0] ?? "";
  let rest = line.slice(opening.length, line.length - closing.length);
  const introduction = INTRODUCTION.exec(rest)?.[0] ?? "";
  rest = rest.slice(introduction.length);
  const before = opening + introduction;
  const list = SOURCE_LIST.exec(rest);
  if (list) return { source: list[1]!, remnants: marks(before, (list[2] ?? "") + (list[3] ?? "") + closing) };
  const source = SOURCE_BEFORE_REPORTER.exec(rest)?.[1];
  const writers = source === undefined ? rest : rest.slice(rest.indexOf(source) + source.length).trimStart();
  const title = (PLAIN_TITLE.exec(writers) ?? WRITER.exec(writers))?.[0] ?? "";
  const named = writers.slice(title.length).trim();
  const service = SERVICE.exec(named)?.[0] ?? "";
  return {
    ...(source !== undefined && { source }),
    byline: named.slice(0, named.length - service.length),
    remnants: marks(before, title, service + closing),
  };
}

const marks = (...texts: readonly string[]): string[] =>
  texts.map((text) => text.trim()).filter((text) => text !== "");
