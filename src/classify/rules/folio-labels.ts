import {
  heightOf,
  isAbove,
  isPlaced,
  type PlacedBlock,
  sharedHeight,
  sharedWidth,
} from "../../geometry/index.ts";
import type { Block, BlockRole } from "../../model/block.ts";
import { folioLabel } from "./folio.ts";

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
  if (blocks.some(isPlaced)) return new Set(labelsInRow(blocks, certain));
  const last = blocks.length - 1;
  // A paper's name at the foot may say where the last story is reprinted from.
  const fromFoot = labelsAtTop([...blocks].reverse(), [...certain].reverse(), ["section"]);
  return new Set([...labelsAtTop(blocks, certain, ["section", "paper"]), ...fromFoot.map((at) => last - at)]);
}

/** A label with its block's index. */
type Placed = readonly [index: number, block: PlacedBlock];

/**
 * In one row with a folio or an imprint, above all else; sections and page numbers below it, too. A name alone is a label only
 * beside a folio, and where it heads no text.
 */
function labelsInRow(blocks: readonly Block[], certain: readonly (BlockRole | undefined)[]): number[] {
  const placed = [...blocks.entries()].filter((entry): entry is [number, PlacedBlock] => isPlaced(entry[1]));
  const isFurniture = ([index]: Placed): boolean => FURNITURE.has(certain[index]);
  const furniture = placed.filter(isFurniture);
  const folios = furniture.filter(([index]) => certain[index] === "folio");
  const isLabel = (entry: Placed): boolean => {
    const kind = folioLabel(entry[1].text);
    return kind !== undefined && isInRow(entry, kind === "name" ? folios : furniture);
  };
  const labels = placed.filter((entry) => !isFurniture(entry) && isLabel(entry));
  const others = placed.filter((entry) => !isFurniture(entry) && !labels.includes(entry));
  const isAbout = (entry: Placed): boolean => {
    const [, { text, box }] = entry;
    const isOnTop = others.every(([, other]) => isAbove(box, other.box));
    const kind = folioLabel(text);
    if (kind === "name") return isOnTop && !headsText(entry, others);
    return isOnTop || (kind === "section" && others.every(([, other]) => isAbove(other.box, box)));
  };
  return labels.filter(isAbout).map(([index]) => index);
}

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

/** Before anything else is printed. A name that nothing tells for a section's or a paper's may be the first story's. */
function labelsAtTop(
  blocks: readonly Block[],
  certain: readonly (BlockRole | undefined)[],
  kinds: readonly ReturnType<typeof folioLabel>[],
): number[] {
  const labels: number[] = [];
  let hasFolio = false;
  for (const [index, { text }] of blocks.entries()) {
    if (FURNITURE.has(certain[index])) hasFolio ||= certain[index] === "folio" || kinds.includes("paper");
    else if (kinds.includes(folioLabel(text))) labels.push(index);
    else break;
  }
  return hasFolio ? labels : [];
}
