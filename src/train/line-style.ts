/**
 * Makes src/text/line-style.bin.br: what tells short lines apart by their wording: headline, kicker, deck, crosshead,
 * short paragraph and torn piece of a paragraph.
 *
 *     tsx src/train/line-style.ts CORPUS.jsonl.br… [--without PAGES_DIR]…
 *
 * Softmax regression; each style counts the same at every length. Which articles count: `corpus.ts`.
 */
import { parseArgs } from "node:util";
import { seededRandom, shuffle } from "../learning/train-network.ts";
import { isCredit } from "../text/credit-line.ts";
import {
  LINE_STYLES,
  type LineStyle,
  type LineStyleTableHeader,
  LONGEST_LINE_CHARS,
  lineTraitScale,
  lineTraits,
  logSoftmax,
} from "../text/line-style.ts";
import { tableUrl, writePackedTable } from "../text/packed-table.ts";
import { findPhotoCredit } from "../text/photo-credit.ts";
import { beginsInside, endsSentence } from "../text/sentence.ts";
import { type CorpusArticle, readCorpus, squash } from "./corpus.ts";
import { isCrossheadText } from "./gold.ts";

const ROWS = 1 << 15;
const SCALE = 60;
const RATE = 0.03;
/** Pull of every weight towards 0. */
const DECAY = 1e-4;
const EPOCHS = 4;
/** What a rare style at some length counts at most: a few lines say little, however often they are repeated. */
const MOST_WEIGHT = 8;
const LEAST_CHARS = 2;
/** A paragraph of so many characters is running text. */
const TEXT_CHARS = 35;
/** Torn pieces of each kind to an article. */
const PIECES = 1;

interface Line {
  readonly style: LineStyle;
  readonly text: string;
}

const STYLES = LINE_STYLES.length;

/** Its titles, and the short lines of its news in brief, are worded for the screen: only its text is like a newspaper's. */
const BROADCAST = "新闻联播";

/** What stands among an article's paragraphs and is neither text nor crosshead. */
const NOTE =
  /^(?:[—-]{1,2}[\p{Script=Han}·]{2,4}|[\d\s年月日.．、:：-]+|第[一二三四五六七八九十百\d]+[章节编条款].*|目录|\d+[\p{Script=Han}·]{2,4})$|(?:版式|制图|设计|责编|编辑|邮箱|电话|微信|摄影|插图|题图|来源|记者|整理|图为|资料图|[摄绘]$|编者$|@)/u;

const isNote = (text: string): boolean =>
  NOTE.test(text) || isCredit(text) || findPhotoCredit(text) !== undefined;

const isText = (text: string | undefined): boolean =>
  text !== undefined && text.length >= TEXT_CHARS && endsSentence(text);

/** The lines of an article by what they are; wide spaces within them are kept. */
function* linesOf(article: CorpusArticle, random: () => number): Generator<Line> {
  const isPrinted = article.paper !== BROADCAST;
  if (isPrinted) yield { style: "headline", text: article.title };
  if (article.kicker) yield { style: "kicker", text: article.kicker };
  if (article.subtitle) yield { style: "deck", text: article.subtitle };
  const paragraphs = article.text
    .split("\n")
    .map((text) => text.trim())
    .filter((text) => text !== "");
  const squashed = paragraphs.map(squash);
  for (const [i, text] of squashed.entries()) {
    // A crosshead stands between texts; other short lines without a full stop are lists, names and notes.
    if (isCrossheadText(text)) {
      if (isPrinted && isText(squashed[i - 1]) && isText(squashed[i + 1]) && !isNote(text))
        yield { style: "crosshead", text: paragraphs[i]! };
    } else if (text.length <= LONGEST_LINE_CHARS && !isNote(text)) {
      yield { style: "paragraph", text: paragraphs[i]! };
    }
  }
  const texts = paragraphs.filter((text) => isText(squash(text)));
  if (texts.length === 0) return;
  for (const style of ["opening", "inside", "closing"] as const) {
    for (let n = 0; n < PIECES; n++) {
      const text = tear(texts[Math.floor(random() * texts.length)]!, style, random);
      if (text !== undefined) yield { style, text };
    }
  }
}

/** A piece of a paragraph as a column's end cuts it: anywhere but before a mark that begins no line. */
function tear(
  paragraph: string,
  style: "opening" | "inside" | "closing",
  random: () => number,
): string | undefined {
  const longest = LONGEST_LINE_CHARS;
  const length = Math.floor(LEAST_CHARS + (longest - LEAST_CHARS) * random() ** 1.5);
  const last = paragraph.length - length;
  if (last < 3) return undefined;
  const from = style === "opening" ? 0 : style === "closing" ? last : 1 + Math.floor(random() * (last - 2));
  const piece = paragraph.slice(from, from + length);
  const rest = paragraph.slice(from + length);
  if ((from > 0 && beginsInside(piece)) || (rest !== "" && beginsInside(rest))) return undefined;
  return piece.trim();
}

class StyleTrainer {
  readonly weights = new Float32Array(ROWS * STYLES);
  /** Sums of squared slopes (AdaGrad). */
  readonly #seen = new Float32Array(ROWS * STYLES).fill(1e-3);

  /** One step towards `wanted`. @returns the log-probabilities before it */
  step(traits: Int32Array, wanted: number, weight: number, rate: number): Float32Array {
    const scale = lineTraitScale(traits.length);
    const scores = new Float32Array(STYLES);
    for (const trait of traits)
      for (let s = 0; s < STYLES; s++) scores[s]! += this.weights[trait * STYLES + s]! * scale;
    logSoftmax(scores);
    for (let s = 0; s < STYLES; s++) {
      const slope = weight * scale * (Math.exp(scores[s]!) - (s === wanted ? 1 : 0));
      for (const trait of traits) {
        const at = trait * STYLES + s;
        const pull = slope + DECAY * this.weights[at]!;
        this.#seen[at]! += pull * pull;
        this.weights[at]! -= (rate * pull) / Math.sqrt(this.#seen[at]!);
      }
    }
    return scores;
  }
}

const LENGTH_STEP = 4;
const lengthClass = (text: string): number => Math.floor(squash(text).length / LENGTH_STEP);

/** What a line counts, so that of each length there is as much of every style. */
function balance(lines: readonly Line[]): (line: Line) => number {
  const counts = new Map<string, number>();
  const keyOf = (style: LineStyle, length: number): string => `${style} ${length}`;
  for (const { style, text } of lines) {
    const key = keyOf(style, lengthClass(text));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return ({ style, text }) => {
    const length = lengthClass(text);
    const all = LINE_STYLES.map((other) => counts.get(keyOf(other, length)) ?? 0);
    const mean = all.reduce((sum, count) => sum + count, 0) / STYLES;
    return Math.min(MOST_WEIGHT, mean / counts.get(keyOf(style, length))!);
  };
}

const { values, positionals } = parseArgs({
  options: { without: { type: "string", multiple: true } },
  allowPositionals: true,
});
const random = seededRandom(2);
const known = new Set<string>();
const lines: Line[] = [];
for await (const article of readCorpus(positionals, values.without)) {
  for (const line of linesOf(article, random)) {
    const key = `${line.style} ${line.text}`;
    const chars = squash(line.text).length;
    // “核心阅读” stands over hundreds of texts: once is enough.
    if (chars < LEAST_CHARS || chars > LONGEST_LINE_CHARS || known.has(key)) continue;
    known.add(key);
    lines.push(line);
  }
}
const weigh = balance(lines);
const examples = lines.map((line) => ({
  style: LINE_STYLES.indexOf(line.style),
  traits: lineTraits(line.text, ROWS),
  weight: weigh(line),
}));
const trainer = new StyleTrainer();
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  shuffle(examples, seededRandom(epoch + 1));
  const loss = new Float64Array(STYLES);
  const total = new Float64Array(STYLES);
  for (const [i, { style, traits, weight }] of examples.entries()) {
    const rate = RATE * (1.05 - (epoch + i / examples.length) / EPOCHS);
    loss[style]! -= weight * trainer.step(traits, style, weight, rate)[style]!;
    total[style]! += weight;
  }
  console.error(LINE_STYLES.map((style, s) => `${style} ${(loss[s]! / total[s]!).toFixed(3)}`).join(", "));
}
const bytes = Int8Array.from(trainer.weights, (weight) =>
  Math.max(-127, Math.min(127, Math.round(weight * SCALE))),
);
const header: LineStyleTableHeader = { rows: ROWS, scale: SCALE };
const size = writePackedTable(tableUrl("line-style.bin.br"), {
  header,
  bytes: new Uint8Array(bytes.buffer),
});
const counts = LINE_STYLES.map((style) => `${lines.filter((line) => line.style === style).length} ${style}`);
console.error(`${counts.join(", ")}; ${size} bytes`);
