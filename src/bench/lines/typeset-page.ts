import { pickFrom } from "../../learning/train-network.ts";
import { beginsInside } from "../../text/sentence.ts";
import { type GoldArticle, isCrossheadText } from "../../train/gold.ts";
import { shareColumns } from "../../train/simulate.ts";

/** A line of print and its box, in pixels. */
export interface PrintedLine {
  readonly text: string;
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

export interface TypesetPage {
  readonly lines: readonly PrintedLine[];
  readonly width: number;
  readonly height: number;
  readonly gutter: number;
}

/** Size of the running text, in pixels; all other measures follow from it. */
const EM = 24;
const MARGIN = 100;
/** Smallest and largest sizes of headlines, and of kickers and decks. */
const HEADLINE = { least: 38, most: 110 };
const MINOR = { least: 26, most: 34 };
/** A kicker or deck to its headline. */
const MINOR_SHARE = 0.65;
/** Letters and figures to Chinese characters. */
const NARROW = /[0-9A-Za-z.]/;
const NARROW_ADVANCE = 0.55;
const LEADING = 1.15;
/** What a story's headings take up, in characters of its text. */
const HEADINGS_CHARS = 80;

/** How a page is set. */
interface Manner {
  readonly columns: number;
  readonly chars: number;
  readonly pitch: number;
  readonly gutter: number;
  readonly centred: boolean;
  readonly credit: string;
}

const columnWidth = ({ chars }: Manner): number => EM * chars;
const leftOf = (column: number, manner: Manner): number =>
  MARGIN + column * (columnWidth(manner) + manner.gutter);

/** Articles set as a newspaper sets them: one to three side by side, headings over their columns, columns of one height. */
export function typesetPage(articles: readonly GoldArticle[], random: () => number): TypesetPage {
  const pick = <T>(values: readonly T[]): T => pickFrom(values, random);
  const manner: Manner = {
    columns: pick([4, 5, 6]),
    chars: pick([13, 15, 17]),
    pitch: pick([32, 35, 38]),
    gutter: pick([22, 30, 40]),
    centred: pick([true, true, false]),
    credit: pick(["", "（据新华社）", "（本报记者 李明）", "■本报记者 李明"]),
  };
  const lines: PrintedLine[] = [];
  let top = MARGIN;
  for (let at = 0; at < articles.length; ) {
    const side = Math.min(1 + Math.floor(random() * 3), articles.length - at, manner.columns);
    const band = articles.slice(at, at + side);
    const widths = shareColumns(
      band.map(({ body }) => body.join("").length + HEADINGS_CHARS),
      manner.columns,
    );
    let column = 0;
    let bottom = top;
    for (const [index, article] of band.entries()) {
      const set = setArticle(article, { column, columns: widths[index]!, top }, manner);
      lines.push(...set.lines);
      bottom = Math.max(bottom, set.bottom);
      column += widths[index]!;
    }
    top = bottom + pick([30, 45, 60]);
    at += side;
  }
  const width = leftOf(manner.columns, manner) - manner.gutter + MARGIN;
  return { lines, width, height: top + MARGIN, gutter: manner.gutter };
}

interface Place {
  readonly column: number;
  readonly columns: number;
  readonly top: number;
}

function setArticle(
  { kicker, headline, deck, body }: GoldArticle,
  place: Place,
  manner: Manner,
): { lines: PrintedLine[]; bottom: number } {
  const left = leftOf(place.column, manner);
  const width = leftOf(place.column + place.columns, manner) - manner.gutter - left;
  const lines: PrintedLine[] = [];
  let top = place.top;
  const most = Math.min(HEADLINE.most, HEADLINE.least + 14 * place.columns);
  const main = fitLines(headline, width, { least: HEADLINE.least, most });
  const minor = {
    least: MINOR.least,
    most: Math.min(MINOR.most, Math.max(MINOR.least, MINOR_SHARE * main.size)),
  };
  const put = (heading: Fitted, white: number): void => {
    for (const text of heading.texts) {
      const indent = manner.centred ? (width - lengthOf(text) * heading.size) / 2 : 0;
      lines.push(setLine(text, left + indent, top, heading.size));
      top += LEADING * heading.size;
    }
    top += white;
  };
  if (kicker) put(fitLines(kicker, width, minor), 10);
  put(main, 14);
  if (deck) put(fitLines(deck, width, minor), 10);
  top += 14;
  const rows = setRows(body, manner);
  const height = Math.ceil(rows.length / place.columns);
  for (const [index, row] of rows.entries()) {
    const x = leftOf(place.column + Math.floor(index / height), manner);
    lines.push(setRow(row, x, top + (index % height) * manner.pitch, columnWidth(manner)));
  }
  return { lines, bottom: top + height * manner.pitch };
}

interface Fitted {
  readonly texts: readonly string[];
  readonly size: number;
}

const lengthOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (NARROW.test(char) ? NARROW_ADVANCE : 1), 0);

const setLine = (text: string, left: number, top: number, size: number): PrintedLine => ({
  text,
  box: [left, top, left + size * lengthOf(text), top + size],
});

/** Display type as large as it may be and fits: on one line, or parted at its space, or wherever a line is full. */
function fitLines(text: string, width: number, { least, most }: { least: number; most: number }): Fitted {
  const parts = text.split(/\s+/);
  const fits = (line: string): boolean => line.length * least <= width;
  const count = Math.ceil((text.length * least) / width);
  const chars = Math.ceil(text.length / count);
  const cut = Array.from({ length: count }, (_, i) => text.slice(i * chars, (i + 1) * chars)).filter(Boolean);
  const texts = parts.length === 2 && count > 1 && parts.every(fits) ? parts : cut;
  const longest = Math.max(...texts.map((line) => line.length));
  return { texts, size: Math.max(least * 0.9, Math.min(most, Math.floor((0.94 * width) / longest))) };
}

type Row = { readonly text: string; readonly at: "flush" | "indented" | "centred" | "right" };

/** The story's lines: paragraphs indented by two characters, crossheads in the middle, the credit at the right. */
function setRows(body: readonly string[], { chars, credit }: Manner): Row[] {
  const paragraphs = body.map((text) => text.trim()).filter((text) => text !== "");
  const rows = paragraphs.flatMap((text, index): Row[] => {
    if (index > 0 && text.length <= chars && isCrossheadText(text)) return [{ text, at: "centred" }];
    const lines: Row[] = [];
    for (let rest = text; rest !== ""; ) {
      const indent = lines.length === 0 ? 2 : 0;
      let end = Math.min(rest.length, chars - indent);
      while (end < rest.length && end < chars - indent + 2 && beginsInside(rest.slice(end))) end++;
      lines.push({ text: rest.slice(0, end), at: indent > 0 ? "indented" : "flush" });
      rest = rest.slice(end);
    }
    return lines;
  });
  return credit === "" ? rows : [...rows, { text: credit, at: "right" }];
}

function setRow({ text, at }: Row, left: number, top: number, width: number): PrintedLine {
  const length = lengthOf(text);
  const indent = {
    flush: 0,
    indented: 2 * EM,
    centred: (width - length * EM) / 2,
    right: width - length * EM,
  }[at];
  // Marks that hang over the column's edge are squeezed in.
  const advance = Math.min(EM, (width - (at === "indented" ? indent : 0)) / length);
  return { text, box: [left + indent, top, left + indent + advance * length, top + EM] };
}
