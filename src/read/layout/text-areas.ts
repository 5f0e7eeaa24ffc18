import { boundsOf, sharedWidth } from "./boxes.ts";
import type { LayoutLine, SourceBox } from "./layout-page.ts";

/** White between rows of one area, in heights of body type. */
const MOST_LEADING = 1.3;

/** Lines that hang together, each with another that stands right above or below it. */
export interface TextArea {
  readonly lines: readonly LayoutLine[];
  readonly box: SourceBox;
}

/** Parts a page's body lines into areas: whole columns, and groups of columns that a merged line bridges. */
export function textAreas(lines: readonly LayoutLine[], typeHeight: number): TextArea[] {
  const sorted = [...lines].sort((a, b) => a.box[1] - b.box[1]);
  const areas: LayoutLine[][] = [];
  for (const line of sorted) {
    const touched = areas.filter((area) => area.some((above) => isRightBelow(above, line, typeHeight)));
    const joined = [...touched.flat(), line];
    for (const area of touched) areas.splice(areas.indexOf(area), 1);
    areas.push(joined);
  }
  return areas.map((area) => ({ lines: area, box: boundsOf(area.map(({ box }) => box))! }));
}

const isRightBelow = (above: LayoutLine, line: LayoutLine, typeHeight: number): boolean =>
  line.box[1] - above.box[3] <= MOST_LEADING * typeHeight && sharedWidth(above.box, line.box) > 0;
