import MarkdownIt from "markdown-it";
import type { Block } from "../model/block.ts";
import { blockId } from "../model/ids.ts";
import type { RawPage } from "../model/page.ts";
import { asSet } from "../text/as-set.ts";
import { findFullDates, findWeekday } from "../text/dates.ts";
import { findLead } from "../text/lead.ts";
import { parseBoldLine, withoutCentring } from "../text/marked-line.ts";
import { parsePictureLine } from "../text/picture-line.ts";
import { inEitherScript } from "../text/script.ts";
import { endsSentence } from "../text/sentence.ts";
import { readColumnsDown } from "./columns-across.ts";
import { creditLinesAt } from "./credit-lines.ts";
import { endsParagraph, findLineManner, type Run } from "./paragraph-end.ts";
import { closeUp, joinLetters, markVerticalTitles, partsVerticalLine } from "./set-apart.ts";

// Only what OCR tools mean by their Markdown: headings, pictures, tables. Lists, quotes, code and HTML
// are print here ("1. …", "> …", "<script>"), and their marks are printed characters.
const markdown = new MarkdownIt("zero").enable(["heading", "table"]);
// Marks inside a line are print too, and looking for them takes quadratic time on a long line of "![](".
markdown.core.ruler.disable("inline");

/**
 * Cuts a page's text into blocks, in the order of the file, no line lost.
 *
 * A block is a run of lines: it ends at a blank line, below a line that does not fill its column, and above a paragraph's
 * indent or a dateline. Headings, bold lines, picture lines and tables stand alone, and so do credit lines that are set
 * right under their text. Vertical lines that the tool gives letter by
 * letter are closed up, and are headings where others are marked.
 * Pages that come with boxes have been cut by the layout tool already.
 */
export function tokenizePage(raw: RawPage): Block[] {
  if (raw.blocks) return [...raw.blocks];
  const printed = raw.text.split("\n");
  const pieces = readColumnsDown(printed);
  const source = pieces?.map(({ text }) => text) ?? printed;
  const manner = findLineManner(source);
  const blocks: Block[] = [];
  const beginning = new Map<number, number>();
  let previousEnd = 0;
  const push = (from: number, to: number, block: Pick<Block, "kind" | "text" | "level" | "image">): void => {
    const read = pieces?.slice(from, to);
    const lines = read?.map(({ line }) => line) ?? [from, to - 1];
    // A line that was read across two columns may begin a block of each.
    const part = beginning.get(lines[0]!) ?? 0;
    beginning.set(lines[0]!, part + 1);
    blocks.push({
      id: blockId(raw.id, raw.firstLine + lines[0]!, part),
      ...block,
      text: block.kind === "table" ? block.text : closeUp(block.text),
      lines: [raw.firstLine + Math.min(...lines), raw.firstLine + Math.max(...lines)],
      blankLinesAbove: from - previousEnd,
      ...(read?.some(({ isApart }) => isApart) && { isReadDown: true }),
    });
    previousEnd = to;
  };
  const partsColumns = (at: number): boolean =>
    pieces !== undefined && pieces[at]!.column !== pieces[at - 1]!.column;
  const tokens = markdown.parse(pieces ? source.join("\n") : raw.text, {});
  for (const [index, token] of tokens.entries()) {
    if (!token.map || token.level > 0) continue;
    const [from, to] = token.map;
    if (token.type === "heading_open") {
      push(from, to, {
        kind: "heading",
        level: Number(token.tag.slice(1)),
        text: withoutBold(tokens[index + 1]?.content ?? ""),
      });
    } else if (token.type === "table_open") {
      push(from, to, { kind: "table", text: source.slice(from, to).join("\n") });
    } else if (token.type === "paragraph_open") {
      pushParagraph(source, { from, to, manner, start: from, partsColumns }, push);
    }
  }
  return markVerticalTitles(joinLetters(blocks));
}

type Push = (from: number, to: number, block: Pick<Block, "kind" | "text" | "level" | "image">) => void;

/** The print's own sign of a new paragraph: two letters' space. */
const INDENT = /^[ \t]*\u3000\u3000/;
const isBlank = (line: string): boolean => !/\S/.test(line);

/** “据” at a line's end goes on with the agency that it names. */
const CITES = /据$/;

/** A dateline, under a deck or another story's end with no blank line between: “本报讯（记者 许禾）”. */
const beginsStory = (source: readonly string[], at: number): boolean =>
  findLead(source[at]!.trim(), "") !== undefined && !CITES.test(source[at - 1]?.trimEnd() ?? "");

/** Nothing but a dateline: the story that it begins goes on below. */
const isBareDateline = (line: string): boolean => findLead(line.trim(), "")?.rest === "";

/** Longer lines with a day and its weekday are text. */
const MOST_FOLIO_CHARS = 40;
/** The day of issue, which stands alone in the page's head or foot: “2031年5月6日 星期二 要闻”. */
const isDayOfIssue = (line: string): boolean =>
  line.length <= MOST_FOLIO_CHARS &&
  !/[，。；：]/.test(line) &&
  findWeekday(line) !== undefined &&
  findFullDates(line).length === 1;

/** Where a story goes on from another page: “（上接第01版）大桥项目经理……”, under its headline. */
const GOES_ON = inEitherScript(/^\s*[（(【]\s*(?:上接|紧接)/);

/** What is printed before it is text: shorter lines may be display type, too. */
const TEXT_CHARS = 8;
/**
 * Whether a line that no indent sets off is a heading: it has no full stop, and where text has ended above it an indented
 * paragraph begins below.
 *
 *       | 百元。“前年一斤卖五角，今年没人要。”
 *     > | 棉花苗床怎样防高脚苗
 *       | 　　营养钵育苗的棉花，出苗后如不及时
 */
function standsAboveIndent(source: readonly string[], { to }: Run, at: number): boolean {
  const [above, line, below] = [source[at - 1]!.trim(), source[at]!, source[at + 1]];
  if (at + 1 >= to || below === undefined || !INDENT.test(below) || INDENT.test(line)) return false;
  const printed = asSet(line.trim());
  const isText = /[，。、；：]/.test(printed) || /[！？…”）]$/.test(printed);
  return above.length >= TEXT_CHARS && endsSentence(asSet(above)) && !isText;
}

/** A bold line says no more of its rank than a second-level heading does. */
const BOLD_LEVEL = 2;
const withoutBold = (text: string): string => parseBoldLine(text) ?? text;

interface RunOfColumns extends Run {
  /** Whether another column begins with a line. */
  readonly partsColumns: (at: number) => boolean;
}

/**
 * Pictures, bold lines and credits inside a paragraph stand alone; an indented line, a dateline or what stands below a
 * line that does not fill its column begins another; the others stay together.
 */
function pushParagraph(source: readonly string[], run: RunOfColumns, push: Push): void {
  const { from, to, partsColumns } = run;
  let start = from;
  const flush = (end: number, next: number): void => {
    if (end > start)
      push(start, end, {
        kind: "paragraph",
        text: source.slice(start, end).map(withoutCentring).join("\n").trim(),
      });
    start = next;
  };
  for (let line = from; line < to; line++) {
    const credits = creditLinesAt(source, { from: start, to, at: line });
    if (credits > 0) {
      flush(line, line);
      flush(line + credits, line + credits);
      line += credits - 1;
      continue;
    }
    const picture = parsePictureLine(source[line]!);
    const bold = parseBoldLine(withoutCentring(source[line]!));
    if (picture) {
      flush(line, line + 1);
      push(line, line + 1, { kind: "picture", ...picture });
    } else if (bold !== undefined) {
      flush(line, line + 1);
      push(line, line + 1, { kind: "heading", level: BOLD_LEVEL, text: bold });
    } else if (isBlank(source[line]!)) flush(line, line + 1);
    else if (
      line > start &&
      (INDENT.test(source[line]!) ||
        partsColumns(line) ||
        standsAboveIndent(source, run, line) ||
        GOES_ON.test(source[line]!) ||
        beginsStory(source, line) ||
        partsVerticalLine(source, run, line) ||
        isDayOfIssue(source[line]!) ||
        isDayOfIssue(source[line - 1]!) ||
        (endsParagraph(source, { ...run, start }, line - 1) && !isBareDateline(source[line - 1]!)))
    )
      flush(line, line);
  }
  flush(to, to);
}
