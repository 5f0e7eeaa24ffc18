import type { Block, Box } from "../../model/block.ts";
import { type BlockId, blockId, type PageId } from "../../model/ids.ts";
import type { LayoutElement, LayoutPage, PageSize, SourceBox } from "./layout-page.ts";
import type { LayoutSource } from "./layout-source.ts";

/** How far a box may stand outside the page before it is worth a word, in thousandths: tools round. */
const TOLERANCE = 5;

/** Blocks of a page, in the order of the file, boxes in thousandths of the page. */
export function elementsToBlocks(source: LayoutSource, layout: LayoutPage, page: PageId): Block[] {
  const printed = layout.elements.filter(
    (element) => element.kind === "picture" || element.text.trim() !== "",
  );
  const size = layout.size ?? judgePageSize(printed);
  const idOf = idGiver(source, page);
  return printed.map((element) => {
    const lines = source.linesBetween(...element.offsets);
    const printed = element.printedBox ?? element.box;
    const printedBox = printed && size && toThousandths(source, element, printed, size);
    const box = printedBox && (element.printedBox ? clipped(element.box!, size) : printedBox);
    return {
      id: idOf(element.offsets[0]),
      kind: element.kind,
      ...(element.kind === "heading" ? { level: clamp(Math.round(element.level ?? 1), 1, 6) } : {}),
      text: element.text.trim(),
      lines,
      blankLinesAbove: 0,
      ...(element.image === undefined ? {} : { image: element.image }),
      ...(box ? { box } : {}),
      ...(box && box !== printedBox ? { printedBox } : {}),
      ...(box && element.typeHeight && size
        ? { typeHeight: round((1000 * element.typeHeight) / size.height) }
        : {}),
      ...(element.label === undefined ? {} : { toolLabel: element.label }),
    };
  });
}

/**
 * Ids name the place in the file: the line, and the column where something else stands before it on that line (many
 * tools write all on one). So they do not change when the grouping of lines does.
 */
function idGiver(source: LayoutSource, page: PageId): (offset: number) => BlockId {
  const taken = new Set<BlockId>();
  return (offset) => {
    const { line, column } = source.placeOf(offset);
    const before = source.text.slice(offset - column + 1, offset);
    let part = /^[\s[{,]*$/.test(before) ? 0 : column;
    while (taken.has(blockId(page, line, part))) part++;
    const id = blockId(page, line, part);
    taken.add(id);
    return id;
  };
}

/** Without a stated size the page reaches as far beyond the outermost boxes as it begins before them. */
function judgePageSize(elements: readonly LayoutElement[]): PageSize | undefined {
  const boxes = elements.flatMap((element) => (element.box ? [element.box] : []));
  const extent = (near: 0 | 1, far: 2 | 3): number => {
    const margin = boxes.reduce((least, box) => Math.min(least, box[near]), Number.POSITIVE_INFINITY);
    const reach = boxes.reduce((most, box) => Math.max(most, box[far]), 0);
    return reach + clamp(margin, 0, reach / 10);
  };
  const size = boxes.length > 0 ? { width: extent(0, 2), height: extent(1, 3) } : undefined;
  return size && size.width > 0 && size.height > 0 ? size : undefined;
}

const scaled = (box: SourceBox, size: PageSize): number[] =>
  box.map((edge, index) => (1000 * edge) / (index % 2 === 0 ? size.width : size.height));

const clipped = (box: SourceBox, size: PageSize): Box =>
  scaled(box, size).map((edge) => round(clamp(edge, 0, 1000))) as unknown as Box;

/** Undefined, and reported, when the box has no area on the page. */
function toThousandths(
  source: LayoutSource,
  element: LayoutElement,
  box: SourceBox,
  size: PageSize,
): Box | undefined {
  const outside = scaled(box, size).some((edge) => edge < -TOLERANCE || edge > 1000 + TOLERANCE);
  if (outside)
    reportBox(source, element, "outside-page", `reaches outside the page of ${size.width} × ${size.height}`);
  const onPage = clipped(box, size);
  if (onPage[0] < onPage[2] && onPage[1] < onPage[3]) return onPage;
  if (!outside) reportBox(source, element, "empty-box", "has no width or no height");
  return undefined;
}

function reportBox(source: LayoutSource, element: LayoutElement, rule: string, what: string): void {
  source.report({
    rule,
    severity: "warning",
    offset: element.offsets[0],
    message: `The box [${(element.printedBox ?? element.box)?.join(", ")}] ${what}; its text is kept.`,
    hint: "Check that boxes and page size are in the same units: some tools enlarge the picture before reading it.",
  });
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
/** To a tenth of a thousandth: finer than any press or scanner. */
const round = (value: number): number => Math.round(value * 10) / 10;
