import type { LayoutElement } from "./layout-page.ts";
import { type RegionLine, regionToElements } from "./region-to-elements.ts";

/** Placeholder: one region. */
export function linesToElements(lines: readonly RegionLine[]): LayoutElement[] {
  return regionToElements(lines, { kind: "paragraph", label: "line" });
}
