import type { Caption } from "../model/article.ts";
import type { ClassifiedBlock } from "../model/block.ts";
import { findPhotoCredit } from "../text/photo-credit.ts";
import { inEitherScript } from "../text/script.ts";

export interface ReadCaption {
  readonly caption: Caption;
  readonly remnants: readonly string[];
}

const LABEL = inEitherScript(/^[（(\s]*(?:图片?|摄影?|供图|制图)[/／:：]\s*/);
/** “新华社发（江月摄）” credits two in one phrase: it stays as printed. */
const NESTED = /^[^（(\s][^）)]*[（(][^）)]*[）)]$/;
const MAKER = inEitherScript(/\s*(?:摄影报道|摄影|摄|供图|图片|图|发)?[）)\s]*$/);

/** Divides a caption into its text and the credit at its end; the marks between them are remnants. */
export function readCaption(block: ClassifiedBlock, image: string | undefined): ReadCaption {
  const text = block.text.replace(/\s*\n\s*/g, "").trim();
  const at = findPhotoCredit(text);
  const printed = at === undefined ? "" : text.slice(at);
  const label = LABEL.exec(printed)?.[0] ?? /^[（(\s]*/.exec(printed)![0];
  const maker = NESTED.test(printed) ? "" : (MAKER.exec(printed.slice(label.length))?.[0] ?? "");
  const credit = printed.slice(label.length, printed.length - maker.length).trim();
  return {
    caption: {
      text: at === undefined ? text : text.slice(0, at).trimEnd(),
      ...(credit !== "" && { credit }),
      ...(image !== undefined && { image }),
      lines: [block.lines],
    },
    remnants: [label, maker].map((mark) => mark.trim()).filter((mark) => mark !== ""),
  };
}
