import type { LayoutSource } from "./layout-source.ts";
import { boxOf, items, type JsonNode, member, offsetsOf, slopeOf, stringOf } from "./located-json.ts";
import type { RegionLine } from "./region-to-elements.ts";
import { reportBox } from "./report-box.ts";

const TEXT_NAMES = ["text", "rec_text", "transcription", "content"];
const BOX_NAMES = ["box", "bbox", "text_region", "points", "poly", "dt_poly", "position"];

/**
 * Recognised lines with their boxes, in the forms that PaddleOCR's releases and their descendants write:
 *
 *     [[box, [text, score]], …]                                 PaddleOCR 2
 *     [[box, text, score], …]                                   RapidOCR
 *     {"rec_texts": [text, …], "rec_boxes": [box, …]}           PaddleOCR 3 ("rec_polys" as well)
 *     [{"text": text, "box": box}, …]                           and other words for the two
 *
 * A line whose box cannot be read is reported, and kept without one.
 */
export function linesOf(source: LayoutSource, node: JsonNode): RegionLine[] {
  const texts = items(member(node, "rec_texts"));
  if (texts.length > 0) return parallelLines(source, node, texts);
  return items(node).flatMap((item) => {
    const text = textOfItem(item);
    return text === undefined ? [] : toLine(source, item, text, boxOfItem(item));
  });
}

/** Entries among lines whose text cannot be read cannot be kept; nobody should miss them unawares. */
export function reportLinesWithoutText(source: LayoutSource, node: JsonNode): void {
  for (const item of items(node)) {
    if (item.type !== "object" || textOfItem(item) !== undefined) continue;
    source.report({
      rule: "line-without-text",
      severity: "warning",
      offset: item.offset,
      message: "This entry has no text that can be read, or under no name that is known; it is left out.",
      hint: 'A line is { "text": "…", "box": [left, top, right, bottom] }.',
    });
  }
}

/** Whether the list holds lines of text (and is no list of pages of them). */
export const isLineList = (node: JsonNode): boolean =>
  items(node).length > 0 && items(node).every((item) => textOfItem(item) !== undefined);

function parallelLines(source: LayoutSource, node: JsonNode, texts: readonly JsonNode[]): RegionLine[] {
  // Outlines tell more than boxes: on which slope a line was read.
  const lists = ["rec_polys", "rec_boxes", "dt_polys"]
    .map((name) => items(member(node, name)))
    .filter(({ length }) => length === texts.length);
  return texts.flatMap((text, index) => {
    const stated = lists.map((list) => list[index]);
    return toLine(source, text, stringOf(text) ?? "", stated.find(boxOf) ?? stated[0]);
  });
}

function textOfItem(item: JsonNode): string | undefined {
  if (item.type === "object") return stringOf(member(item, ...TEXT_NAMES));
  const [box, text] = items(item);
  return box && boxOf(box) ? (stringOf(text) ?? stringOf(items(text)[0])) : undefined;
}

const boxOfItem = (item: JsonNode): JsonNode | undefined =>
  item.type === "object" ? member(item, ...BOX_NAMES) : items(item)[0];

function toLine(
  source: LayoutSource,
  item: JsonNode,
  text: string,
  stated: JsonNode | undefined,
): RegionLine[] {
  const box = boxOf(stated);
  if (text.trim() === "") return [];
  if (!box) reportBox(source, stated ?? item);
  const slope = slopeOf(stated);
  return [{ text, offsets: offsetsOf(item), ...(box && { box }), ...(box && slope !== 0 && { slope }) }];
}
