import type { RawPage } from "../model/page.ts";

export interface PrintedLine {
  readonly text: string;
  /** Line of the page's file, from 1. */
  readonly line: number;
}

// Deliberately not the tokenizer's own code: a promise is not checked with the means that made it.
const ATX_HEADING = /^ {0,3}#{1,6}(?:[ \t]+|$)/;
const CLOSING_HASHES = /(?:^|[ \t]+)#+[ \t]*$/;
const PICTURE = /^\s*!\[([^\]]*)\]\([^)]*\)\s*$/;
/** What tools write where a picture stood: “<!-- image -->”, “[图片]”, “![图片]”. */
const PLACEHOLDER =
  /^\s*(?:<!--\s*(?:image|picture|figure)\s*-->|!?(?:\[|【)(?:[图圖]片?|照片|插[图圖]|image|picture|figure)(?:\]|】))\s*$/i;
/** PaddleOCR's Markdown. */
const CENTRED = /^\s*<div style="text-align: ?center;?">(.*)<\/div>\s*$/;
const HTML_PICTURE = /^\s*<img src="[^"]*"[^<>]*>\s*$/;
/** Longer lines in bold are text, marks and all. */
const BOLD = /^(\s*)(\*\*|__)(?=\S)([^*_]{1,60})(?<=\S)\2\s*$/;

/** What a page prints, line by line, heading and picture markup taken off. */
export function printedText(raw: RawPage): PrintedLine[] {
  if (raw.blocks) return raw.blocks.map((block) => ({ text: block.text, line: block.lines[0] }));
  return raw.text.split("\n").map((line, index) => ({ text: unmarked(line), line: raw.firstLine + index }));
}

function unmarked(marked: string): string {
  if (PLACEHOLDER.test(marked)) return "";
  const picture = PICTURE.exec(marked);
  if (picture) return picture[1]!;
  const centred = CENTRED.exec(marked)?.[1];
  if (HTML_PICTURE.test(centred ?? marked)) return "";
  // A number sign that is set in the middle is print.
  const text =
    centred ??
    (ATX_HEADING.test(marked) ? marked.replace(ATX_HEADING, "").replace(CLOSING_HASHES, "") : marked);
  return BOLD.exec(text)?.[3] ?? text;
}
