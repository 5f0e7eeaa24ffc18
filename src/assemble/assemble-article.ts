import type { Article, BodyItem } from "../model/article.ts";
import type { ClassifiedBlock } from "../model/block.ts";
import type { ArticleId } from "../model/ids.ts";
import { mergeLines } from "../model/lines.ts";
import type { Chain } from "../model/order.ts";
import { endsInBracket, lacksBracket } from "../text/jump-note.ts";
import { findLead } from "../text/lead.ts";
import { addTo, type Parts, remnantsOf } from "./article-parts.ts";
import { joinParagraphs } from "./body.ts";
import { readHeadings } from "./headings.ts";
import { withInnerCredits } from "./inner-credits.ts";
import { findJumpFrom, findJumpTo } from "./jump.ts";
import { findPictures, takeCaptions } from "./take-captions.ts";
import { takeClosingCredit, takeCredit } from "./take-credits.ts";

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
  const led = takeLead(paragraphs, parts, issueDate);
  const body = takeClosingCredit(closeBracket(takeJumps(led, parts), parts), parts);
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
    addTo(parts, "byline", lead.reporters);
    parts.remnants.push(...remnantsOf(lead.remnants, "byline", lines));
    const { agency } = lead.dateline;
    if (parts.source === undefined && agency !== undefined && !/^本/.test(agency)) {
      parts.source = agency;
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
