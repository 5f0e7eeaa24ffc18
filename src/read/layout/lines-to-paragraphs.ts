import { bodyTypeHeight, isBodyLine } from "./body-type.ts";
import { median } from "./boxes.ts";
import { columnRuns } from "./column-runs.ts";
import type { LayoutElement, LayoutLine } from "./layout-page.ts";
import {
  hasBox,
  paragraphToElement,
  type RegionKind,
  type RegionLine,
  regionToElements,
} from "./region-to-elements.ts";
import { splitMergedLines } from "./split-merged-lines.ts";
import { splitParagraphs } from "./split-paragraphs.ts";
import { steadyHeights } from "./steady-heights.ts";
import { straighten, type UprightLines } from "./straighten.ts";
import { turnTitles } from "./turn-titles.ts";
import { advanceOf, isVertical, lineTypeHeight } from "./type-height.ts";

const LABEL = "line";
/** Type this much larger than the running text heads something; captions and credits are set about as large. */
const HEADING_RATIO = 1.5;
/** The page's great headlines. */
const MAIN_HEADING_RATIO = 3;

/**
 * Makes paragraphs and headings of bare lines by geometry: lines that run across gutters are cut, those below each
 * other in one column and size chained, and the chains parted at first-line indents. Larger type is a heading,
 * whole; a line from top to bottom stands alone. Lines without boxes stay by themselves, at the end.
 *
 * @param isWholePage they are all that the page has, and are turned upright together where it leans
 */
export function linesToElements(
  lines: readonly RegionLine[],
  { isWholePage = false }: { readonly isWholePage?: boolean } = {},
): LayoutElement[] {
  const boxed = lines.filter(hasBox);
  const { lines: upright, lean }: UprightLines = isWholePage ? straighten(boxed) : { lines: boxed };
  const placed = splitMergedLines(turnTitles(steadyHeights(upright)));
  const typeHeight = bodyTypeHeight(placed);
  const bodyAdvance = median(
    placed.filter((line) => isBodyLine(line, typeHeight)).map((line) => advanceOf(line)),
  );
  const runs = columnRuns(placed);
  const unplaced = lines.filter((line) => !hasBox(line));
  const elements = runs.flatMap((run) => runToElements(run, typeHeight, bodyAdvance));
  return [
    ...elements.map((element) =>
      lean && element.box ? { ...element, printedBox: lean(element.box) } : element,
    ),
    ...unplaced.flatMap((line) => regionToElements([line], { kind: "paragraph", label: LABEL })),
  ];
}

function runToElements(
  run: readonly LayoutLine[],
  typeHeight: number,
  bodyAdvance: number | undefined,
): LayoutElement[] {
  const kind = kindOf(run, typeHeight);
  const paragraphs = kind.kind === "heading" ? [run] : splitParagraphs(run, bodyAdvance);
  return paragraphs.map((paragraph) => paragraphToElement(paragraph, kind));
}

function kindOf(run: readonly LayoutLine[], typeHeight: number): RegionKind {
  const ratio = Math.max(...run.map(lineTypeHeight)) / typeHeight;
  if (ratio < HEADING_RATIO) return { kind: "paragraph", label: LABEL };
  const label = run.some(isVertical) ? "vertical_line" : LABEL;
  return { kind: "heading", level: ratio >= MAIN_HEADING_RATIO ? 1 : 2, label };
}
