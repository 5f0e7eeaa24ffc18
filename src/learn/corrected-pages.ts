import { guessRoles, shippedRoles } from "../classify/classify-blocks.ts";
import { withFirstLook } from "../classify/first-look.ts";
import { LEARNED_ROLES } from "../classify/role-features.ts";
import { readForRoles } from "../classify/role-reading.ts";
import { shareOutCorrections } from "../correct/corrections-of-page.ts";
import { type ClassifiedBlock, hasMarks } from "../model/block.ts";
import type { Chain } from "../model/order.ts";
import { hasErrors } from "../model/problem.ts";
import type { RawIssue } from "../model/raw-issue.ts";
import { tracePage } from "../pipeline.ts";
import type { RoleExample } from "../train/role-examples.ts";

/** A page that people have put right: what it is made of, and what became of it under their decisions. */
export interface CorrectedPage {
  /** As the corrections cut and join them, with the roles that they leave. */
  readonly blocks: readonly ClassifiedBlock[];
  readonly chains: readonly Chain[];
}

/**
 * An issue's pages with decisions about roles, blocks or order. Such a page counts as reviewed whole: what nobody
 * overruled on it teaches that the machine was right. Pages with corrections in error are left out, and plain text,
 * which has weights of its own.
 */
export function findCorrectedPages(issue: RawIssue): CorrectedPage[] {
  const { ofPage } = shareOutCorrections(issue.corrections, issue.pages);
  return issue.pages.flatMap((raw) => {
    const own = ofPage(raw);
    if (!own.corrections.some(({ kind }) => TEACHES.has(kind))) return [];
    const { page, blocks, order } = tracePage(raw, own);
    return hasErrors(page.problems) || !hasMarks(blocks) ? [] : [{ blocks, chains: order.chains }];
  });
}

/** Other kinds change what a text reads, not how a page is understood. */
const TEACHES: ReadonlySet<string> = new Set(["role", "order", "split", "join"]);

/** One example for every block that no rule decides, as the second look sees it. */
export function roleExamplesOf({ blocks }: CorrectedPage): RoleExample[] {
  const { apart, certain, ranks, features } = readForRoles(blocks);
  const first = guessRoles(shippedRoles().first, features, certain);
  const { values, size } = withFirstLook(features, ranks, first);
  return blocks.flatMap((block, index) => {
    const role = (LEARNED_ROLES as readonly string[]).indexOf(block.role);
    const row = apart.places[index]!;
    if (certain[row] !== undefined || role < 0) return [];
    return [{ features: values.slice(row * size, (row + 1) * size), role }];
  });
}
