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

/** What a setting may have besides stories side by side, each under its headings. */
export interface Liberties {
  /** Pictures with captions, in the last columns of their stories. */
  readonly pictures?: boolean;
  /** Headlines from top to bottom, in the first column beside the text. */
  readonly vertical?: boolean;
  /** Two stories one below the other beside a longer one. */
  readonly stacked?: boolean;
  /** What stands above all stories and below them: the folio in its parts, the editors' line, the publisher's. */
  readonly furniture?: boolean;
}

/** Articles set as a newspaper sets them: one to three side by side, headings over their columns, columns of one height. */
export function typesetPage(
  articles: readonly GoldArticle[],
  random: () => number,
  liberties: Liberties = {},
): TypesetPage {
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
    const isStacked = liberties.stacked === true && band.length === 3 && random() < 0.5;
    const places = isStacked ? stacked(manner.columns) : sideBySide(band, manner.columns);
    let bottom = top;
    let above = top;
    for (const [index, article] of band.entries()) {
      const { below, ...columns } = places[index]!;
      const place = { ...columns, top: below ? above + pick([30, 45, 60]) : top };
      const set = setArticle(article, place, manner, takeLiberties(article, place, liberties, random));
      lines.push(...set.lines);
      above = set.bottom;
      bottom = Math.max(bottom, set.bottom);
    }
    top = bottom + pick([30, 45, 60]);
    at += side;
  }
  const width = leftOf(manner.columns, manner) - manner.gutter + MARGIN;
  if (liberties.furniture) lines.push(...setFurniture(pick(FURNITURE), width, top));
  return { lines, width, height: top + MARGIN, gutter: manner.gutter };
}

/** Parts of a folio from left to right with their sizes, and what stands at the page's foot. */
interface Furniture {
  readonly head: readonly (readonly [text: string, size: number])[];
  readonly foot?: string;
}

const FURNITURE: readonly Furniture[] = [
  {
    head: [
      ["4", 30],
      ["2031年5月6日 星期二", 22],
      ["要闻", 40],
      ["责编：江月 版式：田野", 20],
    ],
  },
  {
    head: [
      ["04 要闻 2031年5月6日 星期二 责任编辑/江月 美术编辑/田野", 20],
      ["泾河日报", 44],
    ],
  },
  {
    head: [
      ["A02", 40],
      ["清河晚报 2031.5.6 星期二 编辑 江月 校对 方圆", 22],
    ],
    foot: "社址：清河市人民路12号 电话：0537-2345678 邮编：272000 广告许可证：3708004000012 零售价1.50元",
  },
  {
    head: [
      ["第2版 综合新闻", 26],
      ["2031年5月6日 星期二 农历辛亥年三月十五", 22],
    ],
  },
];

const FURNITURE_TOP = 20;

/** The folio's parts spread over the page's width, in one row. */
function setFurniture({ head, foot }: Furniture, width: number, bottom: number): PrintedLine[] {
  const parts = head.map(([text, size], index) => {
    const right = width - MARGIN - lengthOf(text) * size;
    const left = MARGIN + ((right - MARGIN) * index) / Math.max(1, head.length - 1);
    return setLine(text, left, FURNITURE_TOP, size);
  });
  return foot === undefined ? parts : [...parts, setLine(foot, MARGIN, bottom, FOOT_SIZE)];
}

const FOOT_SIZE = 18;

interface Columns {
  readonly column: number;
  readonly columns: number;
}

interface Place extends Columns {
  readonly top: number;
}

type Placement = Columns & { readonly below?: boolean };

/** Columns of the two stories that stand one below the other. */
const STACK_COLUMNS = 2;

const stacked = (columns: number): Placement[] => [
  { column: 0, columns: columns - STACK_COLUMNS },
  { column: columns - STACK_COLUMNS, columns: STACK_COLUMNS },
  { column: columns - STACK_COLUMNS, columns: STACK_COLUMNS, below: true },
];

function sideBySide(band: readonly GoldArticle[], columns: number): Placement[] {
  const widths = shareColumns(
    band.map(({ body }) => body.join("").length + HEADINGS_CHARS),
    columns,
  );
  let column = 0;
  return widths.map((width) => {
    column += width;
    return { column: column - width, columns: width };
  });
}

/** How one story is set. */
interface Setting {
  readonly picture?: { readonly columns: number; readonly rows: number };
  readonly vertical: boolean;
}

const MOST_VERTICAL_CHARS = 18;

function takeLiberties(
  { headline, captions }: GoldArticle,
  { columns }: Place,
  { pictures, vertical }: Liberties,
  random: () => number,
): Setting {
  if (columns < 2) return { vertical: false };
  const isVertical = vertical === true && headline.length <= MOST_VERTICAL_CHARS && random() < 0.3;
  if (pictures !== true || captions.length === 0 || isVertical) return { vertical: isVertical };
  const most = Math.min(2, columns - 1);
  const picture = { columns: 1 + Math.floor(random() * most), rows: 8 + Math.floor(random() * 7) };
  return { picture, vertical: false };
}

function setArticle(
  article: GoldArticle,
  place: Place,
  manner: Manner,
  { picture, vertical }: Setting,
): { lines: PrintedLine[]; bottom: number } {
  const rows = setRows(article.body, manner);
  if (vertical) {
    const columns = { column: place.column + 1, columns: place.columns - 1 };
    const height = Math.ceil(rows.length / columns.columns) * manner.pitch;
    const headings = setVertically(article, place, height, manner);
    if (headings)
      return {
        lines: [...headings, ...setColumns(rows, { ...columns, top: place.top }, manner)],
        bottom: place.top + height,
      };
  }
  const headings = setHeadings(article, place, manner);
  const top = headings.bottom;
  const caption = picture ? setCaption(article, place, top, picture, manner) : [];
  const taken = picture ? picture.rows + caption.length + 1 : 0;
  const offsets = Array.from({ length: place.columns }, (_, index) =>
    picture && index >= place.columns - picture.columns ? taken : 0,
  );
  const body = setColumns(rows, { ...place, top }, manner, offsets);
  const lines = [...headings.lines, ...caption, ...body];
  return { lines, bottom: Math.max(...lines.map(({ box }) => box[3])) + manner.pitch - EM };
}

const widthOver = (columns: number, manner: Manner): number =>
  columns * (columnWidth(manner) + manner.gutter) - manner.gutter;

/** Kicker, headline and deck, one below the other over their columns. */
function setHeadings({ kicker, headline, deck }: GoldArticle, place: Place, manner: Manner) {
  const left = leftOf(place.column, manner);
  const width = widthOver(place.columns, manner);
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
  return { lines, bottom: top + 14 };
}

/**
 * From top to bottom, kicker, headline and deck from right to left, in the middle of the first column; undefined where they do
 * not fit.
 */
function setVertically(
  { kicker, headline, deck }: GoldArticle,
  place: Place,
  height: number,
  manner: Manner,
): PrintedLine[] | undefined {
  const size = Math.min(VERTICAL.most, Math.floor((0.95 * height) / headline.length));
  const minors = [kicker, deck].filter((text) => text !== null);
  if (size < VERTICAL.least || minors.some((text) => text.length * MINOR.least > height)) return undefined;
  const middle = leftOf(place.column, manner) + columnWidth(manner) / 2;
  const set = (text: string, left: number, type: number): PrintedLine => {
    const top = place.top + (height - text.length * type) / 2;
    return { text, box: [left, top, left + type, top + text.length * type] };
  };
  return [
    ...(kicker ? [set(kicker, middle + size / 2 + VERTICAL.white, MINOR.least)] : []),
    set(headline, middle - size / 2, size),
    ...(deck ? [set(deck, middle - size / 2 - VERTICAL.white - MINOR.least, MINOR.least)] : []),
  ];
}

/** Size of a vertical headline, and the white beside it. */
const VERTICAL = { least: 34, most: 70, white: 20 };
const CAPTION_SIZE = 20;

/** The picture's caption, in rows right below it. */
function setCaption(
  { captions }: GoldArticle,
  place: Place,
  top: number,
  picture: { readonly columns: number; readonly rows: number },
  manner: Manner,
): PrintedLine[] {
  const left = leftOf(place.column + place.columns - picture.columns, manner);
  const chars = Math.floor(widthOver(picture.columns, manner) / CAPTION_SIZE);
  const [first] = captions;
  const text = [first!.text, first!.credit].filter((part) => part !== null).join(" ");
  return Array.from({ length: Math.ceil(text.length / chars) }, (_, row) =>
    setLine(
      text.slice(row * chars, (row + 1) * chars),
      left,
      top + (picture.rows + row) * manner.pitch,
      CAPTION_SIZE,
    ),
  );
}

/** Rows of text in columns of one height, of which some begin lower. */
function setColumns(
  rows: readonly Row[],
  place: Place,
  manner: Manner,
  offsets: readonly number[] = Array.from({ length: place.columns }, () => 0),
): PrintedLine[] {
  const taken = offsets.reduce((sum, offset) => sum + offset, 0);
  const height = Math.max(Math.ceil((rows.length + taken) / place.columns), ...offsets);
  const lines: PrintedLine[] = [];
  let next = 0;
  for (const [index, offset] of offsets.entries()) {
    const x = leftOf(place.column + index, manner);
    for (let row = offset; row < height && next < rows.length; row++)
      lines.push(setRow(rows[next++]!, x, place.top + row * manner.pitch, columnWidth(manner)));
  }
  return lines;
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
