import type { Block, BlockRole } from "../model/block.ts";
import { findPhotoCredit } from "../text/photo-credit.ts";
import { isCredit } from "./rules/credit.ts";
import { isFolio, isImprint } from "./rules/folio.ts";
import { isJumpLine } from "./rules/jump-line.ts";
import { isWeather } from "./rules/weather.ts";

/** One certain sign of a role. What no rule is certain of, the learned model decides. */
export interface Rule {
  readonly name: string;
  readonly role: BlockRole;
  readonly matches: (block: Block, atPageEdge: boolean) => boolean;
}

const LONGEST_CAPTION_CHARS = 260;

/** The first rule that matches decides. */
export const RULES: readonly Rule[] = [
  { name: "picture", role: "picture", matches: (block) => block.kind === "picture" },
  { name: "imprint", role: "imprint", matches: (block) => isImprint(block.text) },
  { name: "folio", role: "folio", matches: (block, atPageEdge) => isFolio(block.text, atPageEdge) },
  { name: "weather", role: "weather", matches: (block) => isWeather(block.text) },
  { name: "jump-line", role: "jumpLine", matches: (block) => isJumpLine(block.text) },
  { name: "photo-credit-alone", role: "creditLine", matches: (block) => findPhotoCredit(block.text) === 0 },
  { name: "credit", role: "credit", matches: (block) => isCredit(block.text) && (block.level ?? 9) > 1 },
  {
    name: "caption-with-credit",
    role: "caption",
    matches: (block) =>
      block.kind === "paragraph" &&
      block.text.length <= LONGEST_CAPTION_CHARS &&
      findPhotoCredit(block.text) !== undefined,
  },
];

/** Blocks from the top and the bottom of the page within which folios are looked for. */
const EDGE_BLOCKS = 3;

/** The certain sign of each block, where there is one, in the order of the file. */
export const findRules = (blocks: readonly Block[]): (Rule | undefined)[] =>
  blocks.map((block, index) => {
    const atPageEdge = index < EDGE_BLOCKS || index >= blocks.length - EDGE_BLOCKS;
    return RULES.find((rule) => rule.matches(block, atPageEdge));
  });
