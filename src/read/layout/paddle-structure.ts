import { boxesIn, isCentredIn } from "./boxes.ts";
import { htmlTableToText } from "./html-table.ts";
import { joinLines } from "./join-lines.ts";
import type { LayoutElement } from "./layout-page.ts";
import type { LayoutSource } from "./layout-source.ts";
import { linesToElements } from "./lines-to-paragraphs.ts";
import { boxOf, items, type JsonNode, member, offsetsOf, stringOf } from "./located-json.ts";
import { linesOf } from "./paddle-lines.ts";
import { hasBox, type RegionKind, type RegionLine } from "./region-to-elements.ts";
import { reportBox } from "./report-box.ts";
import { typeHeightOf } from "./type-height.ts";

const PICTURE_LABELS = /^(?:image|figure|chart|seal|header_image|footer_image|img)$/;

/**
 * Blocks of PP-StructureV3 (`parsing_res_list` with `block_label`, `block_bbox`, `block_content`) or PP-Structure 2
 * (a list of `{type, bbox, res}`), and the lines that were recognised outside of every block. Undefined when the
 * file holds no blocks.
 */
export function structureToElements(
  source: LayoutSource,
  page: JsonNode,
  lines: readonly RegionLine[],
): LayoutElement[] | undefined {
  const blocks = [...items(member(page, "parsing_res_list")), ...items(page).filter(isOlderBlock)];
  if (blocks.length === 0) return undefined;
  const elements = blocks.flatMap((block) => blockToElements(source, block, lines));
  const boxes = boxesIn(blocks.map((block) => boxOf(member(block, "block_bbox", "bbox"))));
  const outside = lines.filter((line) => !boxes.some((box) => hasBox(line) && isCentredIn(line.box, box)));
  return [...elements, ...linesToElements(outside)];
}

const isOlderBlock = (item: JsonNode): boolean => Boolean(member(item, "type") && member(item, "bbox"));

function blockToElements(
  source: LayoutSource,
  block: JsonNode,
  lines: readonly RegionLine[],
): LayoutElement[] {
  const label = (stringOf(member(block, "block_label", "type")) ?? "text").toLowerCase();
  const stated = member(block, "block_bbox", "bbox");
  const box = boxOf(stated);
  if (stated && !box) reportBox(source, stated);
  const result = member(block, "res");
  const own = result
    ? linesOf(source, result)
    : box
      ? lines.filter((line) => hasBox(line) && isCentredIn(line.box, box))
      : [];
  const content =
    stringOf(member(block, "block_content")) ??
    stringOf(member(result, "html")) ??
    joinLines(own.map((line) => line.text));
  const typeHeight = typeHeightOf(own.filter(hasBox));
  return [
    {
      ...kindOf(label),
      text: label === "table" ? htmlTableToText(content) : content,
      label,
      offsets: offsetsOf(block),
      ...(box ? { box } : {}),
      ...(typeHeight ? { typeHeight } : {}),
    },
  ];
}

function kindOf(label: string): RegionKind {
  if (label === "table") return { kind: "table" };
  if (PICTURE_LABELS.test(label)) return { kind: "picture" };
  if (label === "doc_title") return { kind: "heading", level: 1 };
  return label === "paragraph_title" || label === "title"
    ? { kind: "heading", level: 2 }
    : { kind: "paragraph" };
}
