import type { Repair } from "../model/order.ts";
import { formatLines } from "./raw-lines.ts";

/** One note of the apparatus (校勘记). */
export interface RepairNote {
  readonly rule: string;
  readonly reason: string;
  /** The reason's language: English where the site has no Chinese for it yet. */
  readonly language: "zh-Hans" | "en";
  readonly lineText: string;
}

/** How a reason that the engine gives in English is told to a Chinese reader. */
interface Wording {
  readonly pattern: RegExp;
  readonly chinese: string;
}

const WORDINGS: Readonly<Record<string, Wording>> = {
  "order/continues-sentence": {
    pattern: /^“(.*)” breaks off in mid-sentence, and “(.*)” goes on with it$/s,
    chinese: "“$1”句子未完，由“$2”接续",
  },
  "order/continues-enumeration": {
    pattern: /^number (\d+) of an enumeration follows number (\d+)$/,
    chinese: "列举的第 $1 项接在第 $2 项之后",
  },
  "order/story-of-headline": {
    pattern: /^“(.*)” repeats the words of the headline “(.*)”$/s,
    chinese: "“$1”重复了标题“$2”的字词，归在其下",
  },
  "order/same-subject": {
    pattern: /^“(.*)” shares its subject with “(.*)”$/s,
    chinese: "“$1”与“$2”所述为一事",
  },
  "tokenize/columns-read-across": {
    pattern: /^the lines between its own are those of a column beside it, which were read across$/,
    chinese: "各行之间夹有邻栏的行，系横跨两栏读出，今按栏分开",
  },
  "order/best-of-page": {
    pattern: /^no other order of the page leaves fewer seams than “(.*)” after “(.*)”$/s,
    chinese: "通观全版，“$1”接在“$2”之后最为连贯",
  },
};

/** Where the text was left and where it goes on: that may be further up. */
const formatSeam = ([left, goesOn]: Repair["lines"]): string =>
  left <= goesOn ? formatLines([[left, goesOn]]) : `${left} → ${goesOn}`;

/** What a repair says to a reader: where, and why. */
export function describeRepair({ rule, reason, lines }: Repair): RepairNote {
  const note = { rule, lineText: formatSeam(lines) };
  const wording = WORDINGS[rule];
  if (wording?.pattern.test(reason))
    return { ...note, reason: reason.replace(wording.pattern, wording.chinese), language: "zh-Hans" };
  return { ...note, reason, language: /[a-z]+ [a-z]+ [a-z]+/i.test(reason) ? "en" : "zh-Hans" };
}
