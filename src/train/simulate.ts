import { pickFrom, seededRandom, shuffle } from "../learning/train-network.ts";
import { beginsInside } from "../text/sentence.ts";
import { displaceRuns } from "./displace.ts";
import { type GoldArticle, type GoldPage, isCrossheadText, withText } from "./gold.ts";

/** The ways in which tools read a page of columns. */
export const READINGS = ["ordered", "displaced", "side-by-side", "columns", "rows"] as const;
export type Reading = (typeof READINGS)[number];

/** How a page credits its stories. */
const CREDITS = [
  "none",
  "none",
  "dateline",
  "closing-agency",
  "closing-reporter",
  "leading-reporter",
] as const;
/** Share of pages in order, set as a paper prints them, on which nobody is credited on a line of his own. */
const UNCREDITED = 0.6;
/** Share of pages in order on which headlines are marked, all of them, and nothing else is. */
const FAITHFUL = 0.6;

interface PrintedBlock {
  readonly text: string;
  readonly heading: boolean;
  /** Place on the page: column from 0, line from the top. */
  readonly column: number;
  readonly line: number;
  /** The first part of a paragraph that its column cut. */
  readonly torn?: boolean;
}

interface Manner {
  readonly random: () => number;
  readonly columns: number;
  readonly lineChars: number;
  readonly credit: (typeof CREDITS)[number];
  /** Share of kickers, decks and crossheads that the tool marks as headings, and of headlines that it does not. */
  readonly marksOthers: number;
  readonly missesHeadlines: number;
}

/**
 * Sets known articles as a page of another manner (no credits, other columns) and reads it as tools do, so that
 * the weights do not learn one set of pages by heart. The records stay as they are; only the print is new.
 */
export function simulatePage(page: GoldPage, reading: Reading, random: () => number): GoldPage {
  const pick = <T>(values: readonly T[]): T => pickFrom(values, random);
  const faithful = reading === "ordered" && random() < FAITHFUL;
  const manner: Manner = {
    random,
    columns: 4 + Math.floor(random() * 4),
    lineChars: 12 + Math.floor(random() * 8),
    credit:
      reading === "ordered" && random() < UNCREDITED ? pick(["none", "dateline"] as const) : pick(CREDITS),
    marksOthers: faithful ? 0 : pick([0, 0, 0.3, 0.7]),
    missesHeadlines: faithful ? 0 : pick([0, 0, 0.1, 0.25]),
  };
  const bands = makeBands(page.articles, manner);
  const blocks = readBands(bands, reading, manner);
  // Tools mark the largest type on the page as level one: a headline's.
  const headlines = new Set(page.articles.map((article) => article.headline));
  const largest = blocks.find((block) => block.heading && headlines.has(block.text));
  const mark = (block: PrintedBlock): string => (!block.heading ? "" : block === largest ? "# " : "## ");
  const text = blocks.map((block) => `${mark(block)}${block.text}`).join("\n\n");
  return { ...withText(page, reading, `${text}\n`), orderType: `sim-${reading}` };
}

/** One article set in columns: its headings, the columns of its story, its closing credit in the last of them. */
interface SetArticle {
  readonly headings: readonly PrintedBlock[];
  readonly story: readonly PrintedBlock[];
}

/** Stories printed side by side share a band across the page. */
type Band = readonly SetArticle[];

function makeBands(articles: readonly GoldArticle[], manner: Manner): Band[] {
  const bands: Band[] = [];
  for (let at = 0; at < articles.length; ) {
    const side = Math.min(1 + Math.floor(manner.random() * 3), articles.length - at);
    const own = articles.slice(at, at + side);
    const widths = shareColumns(
      own.map(({ body }) => body.join("").length),
      manner.columns,
    );
    let column = 0;
    bands.push(
      own.map((article, i) => {
        const set = setArticle(article, column, widths[i]!, manner);
        column += widths[i]!;
        return set;
      }),
    );
    at += side;
  }
  return bands;
}

/** Columns for stories side by side, by their lengths, at least one each. */
export function shareColumns(lengths: readonly number[], columns: number): number[] {
  const widths = lengths.map(() => 1);
  for (let free = columns - lengths.length; free > 0; free--) {
    const needs = widths.map((width, i) => lengths[i]! / width);
    widths[needs.indexOf(Math.max(...needs))]!++;
  }
  return widths;
}

const HEADING_LINES = 3;
const DATELINE = "本报北京6月27日电";

function setArticle(article: GoldArticle, left: number, width: number, manner: Manner): SetArticle {
  const { random } = manner;
  const at = (text: string, heading: boolean, line: number): PrintedBlock => ({
    text,
    heading,
    column: left,
    line,
  });
  const headings = [
    ...(article.kicker ? [at(article.kicker, random() < manner.marksOthers, 0)] : []),
    at(article.headline, random() >= manner.missesHeadlines, 1),
    ...(article.deck ? [at(article.deck, random() < manner.marksOthers, 2)] : []),
  ];
  const reporter = `本报记者 ${article.byline ?? "李明"}`;
  if (manner.credit === "leading-reporter") headings.push(at(reporter, false, 2));
  const paragraphs = article.body.map((text) => text.trim()).filter((text) => text !== "");
  // Half the stories of such a page are features, which have no dateline.
  if (manner.credit === "dateline" && random() < 0.5)
    paragraphs[0] = `${DATELINE} （记者${article.byline ?? "李明"}）${paragraphs[0]}`;
  if (manner.credit === "closing-agency") paragraphs.push("（据新华社）");
  if (manner.credit === "closing-reporter") paragraphs.push(reporter);
  return { headings, story: fillColumns(paragraphs, left, width, manner) };
}

/** Fills columns of equal height line by line; a paragraph that does not fit is cut where the column ends. */
function fillColumns(
  paragraphs: readonly string[],
  left: number,
  width: number,
  manner: Manner,
): PrintedBlock[] {
  const linesOf = (text: string): number => Math.ceil((text.length + 2) / manner.lineChars);
  const height = Math.ceil(paragraphs.reduce((sum, text) => sum + linesOf(text), 0) / width);
  const blocks: PrintedBlock[] = [];
  let column = 0;
  let line = 0;
  for (const paragraph of paragraphs) {
    const heading = isCrossheadText(paragraph) && manner.random() < manner.marksOthers;
    for (let rest = paragraph; rest !== ""; ) {
      if (line >= height && column < width - 1) {
        column++;
        line = 0;
      }
      const room = column < width - 1 ? (height - line) * manner.lineChars : rest.length;
      // Whole lines only: a cut paragraph fills its last line.
      const fits = linesOf(rest) <= height - line || column === width - 1;
      const piece = fits ? rest : rest.slice(0, findCut(rest, Math.max(1, room - 2)));
      const torn = piece.length < rest.length;
      blocks.push({ text: piece, heading, column: left + column, line: HEADING_LINES + line, torn });
      line += linesOf(piece);
      rest = rest.slice(piece.length);
    }
  }
  return blocks;
}

/** Where to cut near `at`: no column begins with a full stop or a closing bracket (clreq). */
function findCut(text: string, at: number): number {
  let cut = at;
  while (cut < text.length && beginsInside(text.slice(cut))) cut++;
  return cut;
}

const byPlace = (a: PrintedBlock, b: PrintedBlock): number => a.line - b.line || a.column - b.column;

function readBands(bands: readonly Band[], reading: Reading, manner: Manner): PrintedBlock[] {
  const inOrder = bands.flatMap((band) => band.flatMap((article) => [...article.headings, ...article.story]));
  switch (reading) {
    case "ordered":
      return inOrder;
    case "displaced":
      return displaceRuns(
        strayLines(inOrder, manner.random),
        shuffle([...RUNS], manner.random)[0]!,
        manner.random,
      );
    case "side-by-side":
      return bands.flatMap((band) => [...headingRows(band), ...band.flatMap((article) => article.story)]);
    case "rows":
      return bands.flatMap((band) => [
        ...headingRows(band),
        ...band.flatMap((article) => article.story).sort(byPlace),
      ]);
    case "columns":
      return readColumns(bands, manner.columns);
  }
}

const headingRows = (band: Band): PrintedBlock[] => band.flatMap((article) => article.headings).sort(byPlace);

function readColumns(bands: readonly Band[], columns: number): PrintedBlock[] {
  return Array.from({ length: columns }, (_, column) =>
    bands.flatMap((band) =>
      band.flatMap((article) =>
        [...article.headings, ...article.story].filter((block) => block.column === column),
      ),
    ),
  ).flat();
}

/** How many runs are displaced on a page. */
const RUNS = [1, 1, 2, 3, 4];

/** A column's last line or two, shorter than this, may be read apart from what stands above them. */
const STRAY_CHARS = 45;
const STRAYS = 0.6;

/** Puts some columns' last lines, which break off in mid-sentence, elsewhere: right above a heading as often as not. */
function strayLines(blocks: readonly PrintedBlock[], random: () => number): PrintedBlock[] {
  const moved = [...blocks];
  for (const stray of blocks) {
    if (!stray.torn || stray.text.length > STRAY_CHARS || random() >= STRAYS) continue;
    moved.splice(moved.indexOf(stray), 1);
    const headings = [...moved.keys()].filter((i) => moved[i]!.heading);
    const anywhere = Math.floor(random() * moved.length);
    const place = random() < 0.5 ? headings[Math.floor(random() * headings.length)] : undefined;
    moved.splice(place ?? anywhere, 0, stray);
  }
  return moved;
}

/** The pages, and `share` times as many simulated ones. */
export const withSimulated = (pages: readonly GoldPage[], share: number): GoldPage[] => [
  ...pages,
  ...simulatePages(pages, share),
];

/** `share` times as many simulated pages as there are pages, each reading in turn: in order twice as often. */
export function simulatePages(pages: readonly GoldPage[], share: number): GoldPage[] {
  const random = seededRandom(5);
  const turns: readonly Reading[] = [
    "ordered",
    "displaced",
    "side-by-side",
    "ordered",
    "side-by-side",
    "columns",
    "rows",
  ];
  const count = Math.round(pages.length * share);
  return Array.from({ length: count }, (_, i) =>
    simulatePage(pages[i % pages.length]!, turns[(i + Math.floor(i / pages.length)) % turns.length]!, random),
  );
}
