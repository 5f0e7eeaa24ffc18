import type { BodyItem } from "../model/article.ts";
import type { ClassifiedBlock } from "../model/block.ts";
import { findClosingCredit } from "../text/closing-credit.ts";
import { addTo, type Parts, remnantsOf } from "./article-parts.ts";
import { readCredit } from "./credit.ts";

/** A credit on a line of its own. */
export function takeCredit(block: ClassifiedBlock, parts: Parts): void {
  const credit = readCredit(block.text.replace(/\s*\n\s*/g, " "));
  parts.remnants.push(
    ...remnantsOf(credit.remnants, credit.byline === undefined ? "source" : "byline", block.lines),
  );
  addTo(parts, "source", credit.source);
  addTo(parts, "byline", credit.byline || undefined);
}

/**
 * The credit that ends the last paragraph, in brackets or set apart. Where several are signed so, each is a contribution
 * of its own, and its writer's name part of it.
 */
export function takeClosingCredit(body: readonly BodyItem[], parts: Parts): BodyItem[] {
  // A story that goes on elsewhere has not ended here.
  if (parts.jump) return [...body];
  const last = body.at(-1);
  const found = last?.kind === "paragraph" ? findClosingCredit(last.text) : undefined;
  if (!last || !found || body.slice(0, -1).some(({ text }) => findClosingCredit(text))) return [...body];
  const { source, byline, remnants } = readCredit(found.credit);
  if ((source && parts.source !== undefined) || (byline && parts.byline !== undefined)) return [...body];
  addTo(parts, "source", source);
  addTo(parts, "byline", byline || undefined);
  parts.remnants.push(...remnantsOf(remnants, byline ? "byline" : "source", last.lines.at(-1)!));
  return [...body.slice(0, -1), { ...last, text: found.rest }];
}
