import type { Article, BodyItem, Caption, Dateline, Jump, Picture, Remnant } from "../model/article.ts";
import type { ClassifiedBlock } from "../model/block.ts";
import type { ArticleId } from "../model/ids.ts";
import { type LineRange, mergeLines } from "../model/lines.ts";
import type { Chain } from "../model/order.ts";
import { endsInBracket, lacksBracket } from "../text/jump-note.ts";
import { findLead } from "../text/lead.ts";
import { joinParagraphs } from "./body.ts";
import { readCaption } from "./caption.ts";
import { readCredit } from "./credit.ts";
import { readHeadings } from "./headings.ts";
import { withInnerCredits } from "./inner-credits.ts";
import { findJumpFrom, findJumpTo } from "./jump.ts";

/** The parts of an article while its blocks are read, one after another. */
interface Parts {
  source?: string;
  sourceInDateline?: boolean;
  byline?: string;
  dateline?: Dateline;
  jump?: Jump;
  remnants: Remnant[];
}

/** Makes an article of a chain's blocks; undefined when no headline leads them, or a crosshead leads nothing. */
export function assembleArticle(
  chain: Chain,
  blockById: ReadonlyMap<string, ClassifiedBlock>,
  issueDate: string,
): Article | undefined {
  const blocks = chain.blocks.map((id) => blockById.get(id)!);
  const all = chain.attached.map((id) => blockById.get(id)!);
  const standing = all.filter(isStandingHead);
  const headings = readHeadings([...standing, ...blocks]);
  if (headings.headline === undefined) return undefined;
  const story = withInnerCredits(
    blocks.slice(headings.count - standing.length),
    all.filter((block) => block.role === "credit"),
    [...blockById.values()],
  );
  const inText = new Set(story.map((block) => block.id));
  const attached = all.filter((block) => !inText.has(block.id) && !isStandingHead(block));
  const parts: Parts = { remnants: [] };
  // A correction of the order may have put a credit line among the story's blocks.
  for (const block of [...story, ...attached]) if (block.role === "credit") takeCredit(block, parts);
  for (const block of attached) if (block.role === "jumpLine") takeJumpLine(block, parts);
  const paragraphs = joinParagraphs(story.filter((block) => block.role !== "credit"));
  const body = closeBracket(takeJumps(takeLead(paragraphs, parts, issueDate), parts), parts);
  const captions = takeCaptions(attached, parts);
  const pictures = findPictures(attached);
  // A line taken for a crosshead is a headline only if something stands under it.
  if (body.length + captions.length + pictures.length === 0 && blocks.every(isCrosshead)) return undefined;
  const lines = mergeLines([...blocks, ...all].map((block) => block.lines));
  const { count: _, ...fields } = headings;
  const { remnants, ...read } = parts;
  return {
    id: blocks[0]!.id as string as ArticleId,
    ...fields,
    headline: headings.headline,
    ...read,
    body,
    captions,
    ...(pictures.length > 0 && { pictures }),
    confidence: chain.confidence,
    repairs: chain.repairs,
    lines,
    remnants,
  };
}

const isStandingHead = ({ role }: ClassifiedBlock): boolean => role === "standingHead";
const isCrosshead = ({ role }: ClassifiedBlock): boolean => role === "crosshead";

const together = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined ? b : b === undefined ? a : `${a} ${b}`;

const remnantsOf = (texts: readonly string[], field: Remnant["field"], lines: LineRange): Remnant[] =>
  texts.map((text) => ({ text, field, lines }));

function takeCredit(block: ClassifiedBlock, parts: Parts): void {
  const credit = readCredit(block.text.replace(/\s*\n\s*/g, " "));
  parts.remnants.push(
    ...remnantsOf(credit.remnants, credit.byline === undefined ? "source" : "byline", block.lines),
  );
  setOnce(parts, "source", credit.source);
  setOnce(parts, "byline", credit.byline || undefined);
}

function setOnce(parts: Parts, field: "source" | "byline", text: string | undefined): void {
  const value = together(parts[field], text);
  if (value !== undefined) parts[field] = value;
}

function takeJumpLine(block: ClassifiedBlock, parts: Parts): void {
  const found = findJumpTo(block.text) ?? findJumpFrom(block.text);
  const jump = found?.jump ?? { printed: block.text };
  if (parts.jump) parts.remnants.push({ text: block.text, field: "jump", lines: block.lines });
  else {
    parts.jump = jump;
    // Print that the tool has set on the same lines.
    if (found && found.rest !== "")
      parts.remnants.push({ text: found.rest, field: "jump", lines: block.lines });
  }
}

/** The lead stands before the first paragraph; under an editor's note or a crosshead it may be the second or third. */
const LEAD_REACH = 4;

/** Where the lead may stand: what comes below a story's own paragraphs is the lead of a second dispatch, and print. */
function beforeStory(body: readonly BodyItem[]): readonly BodyItem[] {
  return body.slice(0, body[0]?.kind === "paragraph" ? 1 : LEAD_REACH);
}

function takeLead(body: readonly BodyItem[], parts: Parts, issueDate: string): BodyItem[] {
  for (const [index, item] of beforeStory(body).entries()) {
    const lead = findLead(item.text, issueDate);
    if (!lead) continue;
    const lines = item.lines[0]!;
    parts.dateline = lead.dateline;
    setOnce(parts, "byline", lead.reporters);
    parts.remnants.push(...remnantsOf(lead.remnants, "byline", lines));
    if (parts.source === undefined && !/^本/.test(lead.dateline.agency!)) {
      parts.source = lead.dateline.agency!;
      parts.sourceInDateline = true;
    }
    return body.flatMap((other, i) =>
      i !== index ? [other] : lead.rest === "" ? [] : [{ ...item, text: lead.rest }],
    );
  }
  return [...body];
}

function takeJumps(body: readonly BodyItem[], parts: Parts): BodyItem[] {
  return body.flatMap((item, index) => {
    const found = findJumpTo(item.text) ?? (index === 0 ? findJumpFrom(item.text) : undefined);
    if (!found || parts.jump || item.kind === "crosshead") return [item];
    parts.jump = found.jump;
    return found.rest === "" ? [] : [{ ...item, text: found.rest }];
  });
}

/** A jump line that the column's end has torn gets its opening bracket back. */
function closeBracket(body: readonly BodyItem[], parts: Parts): BodyItem[] {
  const last = body.at(-1);
  if (!last || !parts.jump || !lacksBracket(parts.jump.printed) || !endsInBracket(last.text))
    return [...body];
  const text = last.text.trimEnd();
  parts.jump = { ...parts.jump, printed: `${text.at(-1)}${parts.jump.printed}` };
  return text.length === 1 ? body.slice(0, -1) : [...body.slice(0, -1), { ...last, text: text.slice(0, -1) }];
}

function takeCaptions(attached: readonly ClassifiedBlock[], parts: Parts): Caption[] {
  const captions: Caption[] = [];
  for (const [index, block] of attached.entries()) {
    const picture = attached[index - 1];
    if (block.role === "caption") {
      const { caption, remnants } = readCaption(block, picture?.image);
      parts.remnants.push(...remnantsOf(remnants, "caption", block.lines));
      // The tool's alternative text stands beside the printed caption, which says it better.
      if (picture?.role === "picture" && picture.image !== undefined && picture.text !== "")
        parts.remnants.push({ text: picture.text, field: "caption", lines: picture.lines });
      if (caption.text !== "" || !creditLast(captions, caption)) captions.push(caption);
    } else if (block.role === "creditLine") takeCreditLine(block, captions, parts);
  }
  return captions;
}

/** A photographer on a line of his own is the caption's above; without one he is kept as printed. */
function takeCreditLine(block: ClassifiedBlock, captions: Caption[], parts: Parts): void {
  const { caption, remnants } = readCaption(block, undefined);
  const isWhole = caption.text === "" && creditLast(captions, caption);
  const texts = isWhole ? remnants : [block.text];
  parts.remnants.push(...remnantsOf(texts, "caption", block.lines));
}

/** Gives the last caption its credit, if it has none. */
function creditLast(captions: Caption[], { credit, lines }: Caption): boolean {
  const last = captions.at(-1);
  if (!last || last.credit !== undefined || credit === undefined) return false;
  captions[captions.length - 1] = { ...last, credit, lines: [...last.lines, ...lines] };
  return true;
}

/** Pictures that no caption names. */
function findPictures(attached: readonly ClassifiedBlock[]): Picture[] {
  return attached.flatMap((block, index) =>
    block.role === "picture" && block.image !== undefined && attached[index + 1]?.role !== "caption"
      ? [{ image: block.image, text: block.text, lines: block.lines }]
      : [],
  );
}
