import { heightOf, isAbove, isPlaced, type PlacedBlock, sharedHeight } from "../../geometry/index.ts";
import type { Block } from "../../model/block.ts";
import { folioLabel } from "./folio.ts";

/**
 * Labels that are part of a folio, however large they are set: the name of the section or of the paper, a page number,
 * in one row with it as far as boxes tell, or next to it at the top or the foot of the file.
 *
 *     | 04    要闻      泾河日报 2031年5月6日 星期二 |
 *
 * @param isFurniture of each block: whether it is a folio or an imprint by itself
 * @returns the indexes of the labels
 */
export function findFolioLabels(
  blocks: readonly Block[],
  isFurniture: readonly boolean[],
): ReadonlySet<number> {
  if (!isFurniture.includes(true)) return new Set();
  if (blocks.some(isPlaced)) return new Set(labelsInRow(blocks, isFurniture));
  const last = blocks.length - 1;
  const fromFoot = labelsAtTop([...blocks].reverse(), [...isFurniture].reverse());
  return new Set([...labelsAtTop(blocks, isFurniture), ...fromFoot.map((index) => last - index)]);
}

/** In one row with a folio, above all else or below it. */
function labelsInRow(blocks: readonly Block[], isFurniture: readonly boolean[]): number[] {
  const placed = [...blocks.entries()].filter((entry): entry is [number, PlacedBlock] => isPlaced(entry[1]));
  const folios = placed.filter(([index]) => isFurniture[index]);
  const isInRow = ({ box }: PlacedBlock): boolean =>
    folios.some(
      ([, { box: other }]) => 2 * sharedHeight(box, other) >= Math.min(heightOf(box), heightOf(other)),
    );
  const labels = placed.filter(
    ([index, block]) => !isFurniture[index] && folioLabel(block.text) !== undefined && isInRow(block),
  );
  const others = placed.filter((entry) => !isFurniture[entry[0]] && !labels.includes(entry));
  const isAtEdge = ({ box }: PlacedBlock): boolean =>
    others.every(([, other]) => isAbove(box, other.box)) ||
    others.every(([, other]) => isAbove(other.box, box));
  return labels.filter(([, block]) => isAtEdge(block)).map(([index]) => index);
}

/** Before anything else is printed; a name that nothing tells for a section's or a paper's may be the first story's. */
function labelsAtTop(blocks: readonly Block[], isFurniture: readonly boolean[]): number[] {
  const labels: number[] = [];
  let hasFolio = false;
  for (const [index, { text }] of blocks.entries()) {
    if (isFurniture[index]) hasFolio = true;
    else if (folioLabel(text) === "known") labels.push(index);
    else break;
  }
  return hasFolio ? labels : [];
}
