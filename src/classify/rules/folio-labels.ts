import {
  heightOf,
  isAbove,
  isPlaced,
  type PlacedBlock,
  sharedHeight,
  sharedWidth,
} from "../../geometry/index.ts";
import type { Block, BlockRole, Box } from "../../model/block.ts";
import { type FolioLabel, folioLabel } from "./folio.ts";

/** Roles of what stands in a page's head or foot besides labels. */
const FURNITURE: ReadonlySet<BlockRole | undefined> = new Set(["folio", "imprint", "nameplate"]);

/**
 * Labels that are part of a folio, however large they are set: the name of the section or of the paper, a page number,
 * in one row with it as far as boxes tell, or next to it at the top or the foot of the file.
 *
 *     | 04    要闻      泾河日报 2031年5月6日 星期二 |
 *
 * @param certain of each block: the role that a rule gives it
 * @returns the indexes of the labels
 */
export function findFolioLabels(
  blocks: readonly Block[],
  certain: readonly (BlockRole | undefined)[],
): ReadonlySet<number> {
  if (!certain.some((role) => FURNITURE.has(role))) return new Set();
  if (blocks.some(isPlaced))
    return new Set([...labelsInRow(blocks, certain), ...headerParts(blocks, certain)]);
  const indexes = [...blocks.keys()];
  return new Set([
    ...labelsAt(indexes, blocks, certain, AT_TOP),
    ...labelsAt([...indexes].reverse(), blocks, certain, AT_FOOT),
  ]);
}

/** A block that has a place, with its index. */
type Placed = readonly [index: number, block: PlacedBlock];

const placedOf = (blocks: readonly Block[]): Placed[] =>
  [...blocks.entries()].filter((entry): entry is [number, PlacedBlock] => isPlaced(entry[1]));

/**
 * In one row with a folio or an imprint, above all else; sections and page numbers below it, too. A name alone is a label only
 * beside a folio, and where it heads no text.
 */
function labelsInRow(blocks: readonly Block[], certain: readonly (BlockRole | undefined)[]): number[] {
  const placed = placedOf(blocks);
  const isFurniture = ([index]: Placed): boolean => FURNITURE.has(certain[index]);
  const furniture = placed.filter(isFurniture);
  const folios = furniture.filter(([index]) => certain[index] === "folio");
  const others: Placed[] = [];
  const labels: { readonly entry: Placed; readonly kind: FolioLabel }[] = [];
  for (const entry of placed) {
    if (isFurniture(entry)) continue;
    const kind = folioLabel(entry[1].text);
    if (kind !== undefined && isInRow(entry, kind === "name" ? folios : furniture))
      labels.push({ entry, kind });
    else others.push(entry);
  }
  const isPartOfFolio = ({ entry, kind }: (typeof labels)[number]): boolean => {
    const { box } = entry[1];
    const isOnTop = others.every(([, other]) => isAbove(box, other.box));
    if (kind === "name") return isOnTop && !headsText(entry, others);
    return isOnTop || (kind === "section" && others.every(([, other]) => isAbove(other.box, box)));
  };
  return labels.filter(isPartOfFolio).map(({ entry }) => entry[0]);
}

/** Thousandths of the page within which its head stands, and characters of the longest of its parts. */
const HEAD_REACH = 80;
const MOST_HEAD_CHARS = 20;
/** So many stand in a page's head besides the folio, or it is not told from the head of a story. */
const FEWEST_HEAD_PARTS = 3;
/** Boxes of one row end so near to each other, in heights of the folio. */
const ROW_SLACK = 0.5;

/**
 * All that stands above the foot of the folio's row, where that holds no story: the name of the paper or the section in large
 * type, who sponsors it, the editors' telephone.
 *
 *     | 農民日報   农产品质量标准      本版责编 电话 8439 |
 *     |          农业部…局指导     2010年12月16日 星期四 |
 */
function headerParts(blocks: readonly Block[], certain: readonly (BlockRole | undefined)[]): number[] {
  const placed = placedOf(blocks);
  const folios = placed.filter(([index, { box }]) => certain[index] === "folio" && box[3] <= HEAD_REACH);
  if (folios.length === 0) return [];
  const foot = Math.max(...folios.map(([, { box }]) => box[3] + ROW_SLACK * heightOf(box)));
  const inHead = placed.filter(([, { box }]) => box[3] <= foot);
  const below = placed.filter((entry) => !inHead.includes(entry));
  if (below.some(([, { box }]) => box[1] < foot)) return [];
  const parts = inHead
    .filter(([index]) => !FURNITURE.has(certain[index]))
    .filter(([, { text }]) => [...text.trim()].length <= MOST_HEAD_CHARS)
    .filter(
      ([, { box }]) => !below.some(([, other]) => other.kind === "paragraph" && isRightBelow(other.box, box)),
    );
  // One or two may as well be a headline and its kicker that begin as high as the folio.
  return parts.length < FEWEST_HEAD_PARTS ? [] : parts.map(([index]) => index);
}

/** Nearer than the upper one is high, and under some of it. */
const isRightBelow = (lower: Box, upper: Box): boolean =>
  sharedWidth(lower, upper) > 0 && lower[1] - upper[3] < heightOf(upper);

const isInRow = ([, { box }]: Placed, folios: readonly Placed[]): boolean =>
  folios.some(
    ([, { box: other }]) => 2 * sharedHeight(box, other) >= Math.min(heightOf(box), heightOf(other)),
  );

/** What stands next below it is text and no heading. */
function headsText([, { box }]: Placed, others: readonly Placed[]): boolean {
  const below = others.filter(([, other]) => sharedWidth(box, other.box) > 0);
  const next = below.sort(([, a], [, b]) => a.box[1] - b.box[1])[0];
  return next?.[1].kind === "paragraph";
}

/** What is a label at an edge of the file, and beside what. */
interface Edge {
  readonly labels: ReadonlySet<FolioLabel | undefined>;
  readonly beside: ReadonlySet<BlockRole | undefined>;
}

const AT_TOP: Edge = { labels: new Set(["section", "paper"]), beside: FURNITURE };
/** A paper's name at the foot, above the editors' line, may say where the last story is reprinted from. */
const AT_FOOT: Edge = { labels: new Set(["section"]), beside: new Set(["folio"]) };

/**
 * From the file's edge on, before anything else is printed. A name that nothing tells for a section's or a paper's may be the
 * first story's.
 */
function labelsAt(
  indexes: readonly number[],
  blocks: readonly Block[],
  certain: readonly (BlockRole | undefined)[],
  edge: Edge,
): number[] {
  const found: number[] = [];
  let isBeside = false;
  for (const index of indexes) {
    if (FURNITURE.has(certain[index])) isBeside ||= edge.beside.has(certain[index]);
    else if (edge.labels.has(folioLabel(blocks[index]!.text))) found.push(index);
    else break;
  }
  return isBeside ? found : [];
}
