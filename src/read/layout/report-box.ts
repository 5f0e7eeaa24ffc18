import type { LayoutSource } from "./layout-source.ts";
import type { JsonNode } from "./located-json.ts";

/** Says that what stands in a box's place is none. */
export function reportBox(source: LayoutSource, stated: JsonNode): void {
  const found = source.text.slice(stated.offset, stated.offset + Math.min(stated.length, 40));
  source.report({
    rule: "box",
    severity: "warning",
    offset: stated.offset,
    message: `“${found}” is no box, or has none; the text is kept without one.`,
    hint: "A box is [left, top, right, bottom], or a list of corners [x, y], in numbers.",
  });
}
