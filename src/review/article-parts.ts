import type { Article } from "../model/article.ts";
import type { BlockRole, ClassifiedBlock } from "../model/block.ts";
import type { PartField, SheetPart } from "./sheet.ts";

export type Part = Omit<SheetPart, "marks">;

/** Which blocks a heading or a credit comes from. */
const ROLE_OF_FIELD = {
  standingHead: "standingHead",
  kicker: "kicker",
  headline: "headline",
  deck: "deck",
  dateline: "body",
  source: "credit",
  byline: "credit",
} as const satisfies Partial<Record<PartField, BlockRole>>;

/** An article's fields and paragraphs in the order of reading, each with the blocks it was made of. */
export function articleParts(article: Article, blocks: readonly ClassifiedBlock[]): Part[] {
  const ofRole = (...roles: BlockRole[]): Part["blocks"] =>
    blocks.filter(({ role }) => roles.includes(role)).map(({ id }) => id);
  const printed = { ...article, dateline: article.dateline?.printed };
  const plain = (field: keyof typeof ROLE_OF_FIELD): Part[] => {
    const text = printed[field];
    // A dateline stands in its first paragraph, which is told of below.
    const own = field === "dateline" ? [] : ofRole(ROLE_OF_FIELD[field]);
    return text ? [{ field, text, blocks: own }] : [];
  };
  return [
    ...(["standingHead", "kicker", "headline", "deck", "source", "byline", "dateline"] as const).flatMap(
      plain,
    ),
    ...article.body.map(({ kind, text, blocks: own }): Part => ({ field: kind, text, blocks: own })),
    ...article.captions.map(
      ({ text, credit }): Part => ({
        field: "caption",
        text: credit === undefined ? text : `${text}　${credit}`,
        blocks: ofRole("caption", "creditLine"),
      }),
    ),
    ...(article.jump
      ? [{ field: "jump", text: article.jump.printed, blocks: ofRole("jumpLine") } as const]
      : []),
  ];
}
