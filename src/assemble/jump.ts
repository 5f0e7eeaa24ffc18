import type { Jump } from "../model/article.ts";
import { inEitherScript } from "../text/script.ts";

const PAGE = "第?\\s*[A-Z]?\\s*[\\d一二三四五六七八九十]{1,3}\\s*版?";
const TO = inEitherScript(new RegExp(`[（(【]?\\s*下转\\s*(${PAGE})(?:[^）)。]{0,8})[）)】]?\\s*$`, "u"));
/** Only brackets tell where the words around the page's number end: “（上接第一版头条）”. */
const FROM = inEitherScript(
  new RegExp(
    `^\\s*(?:[（(【]\\s*(?:上接|紧接)\\s*(${PAGE})[^）)】。]{0,8}[）)】]|(?:上接|紧接)\\s*(${PAGE}))`,
    "u",
  ),
);

export interface FoundJump {
  readonly jump: Jump;
  readonly rest: string;
}

/** A reference needs its brackets or the word 版: “上接单” and “下转化为” are no jump lines. */
const isReference = (printed: string): boolean =>
  /版/.test(printed) || /^[（(【].*[）)】]$/.test(printed.trim());

/** Takes “（下转第四版）” off a paragraph's end. */
export function findJumpTo(text: string): FoundJump | undefined {
  const match = TO.exec(text);
  if (!match || !isReference(match[0])) return undefined;
  return {
    jump: { printed: match[0].trim(), to: match[1]!.replace(/\s/g, "") },
    rest: text.slice(0, match.index).trimEnd(),
  };
}

/** Takes “（上接第一版）” off a paragraph's beginning. */
export function findJumpFrom(text: string): FoundJump | undefined {
  const match = FROM.exec(text);
  if (!match || !isReference(match[0])) return undefined;
  return {
    jump: { printed: match[0].trim(), from: (match[1] ?? match[2])!.replace(/\s/g, "") },
    rest: text.slice(match[0].length).trimStart(),
  };
}
