import { EMPTY_PAGE, type LayoutPage, type PageSize } from "./layout-page.ts";
import type { LayoutSource } from "./layout-source.ts";
import { linesToElements } from "./lines-to-paragraphs.ts";
import { items, type JsonNode, member, numberOf, parseJson } from "./located-json.ts";
import { isLineList, linesOf, reportLinesWithoutText } from "./paddle-lines.ts";
import { structureToElements } from "./paddle-structure.ts";

/**
 * Reads what PaddleOCR and its kin (RapidOCR, PP-Structure) write as JSON: layout blocks where there are any
 * (`parsing_res_list`, or the older list of `{type, bbox, res}`), else bare lines, which are grouped by geometry.
 */
export function parsePaddle(source: LayoutSource): LayoutPage {
  const root = parseJson(source);
  if (!root) return EMPTY_PAGE;
  const result = member(root, "res", "result") ?? root;
  const page = unwrapPage(result);
  const listed = member(page, "overall_ocr_res", "lines") ?? page;
  const lines = linesOf(source, listed);
  const structured = structureToElements(source, page, lines);
  const elements = structured ?? linesToElements(lines, { isWholePage: true });
  if (elements.length === 0 && !isEmptyPage(page)) return reportShape(source, page);
  if (!structured) reportLinesWithoutText(source, listed);
  const size = sizeOf(page) ?? sizeOf(root);
  return { elements, ...(structured ? {} : { unordered: true as const }), ...(size ? { size } : {}) };
}

/** PaddleOCR 2 wraps a page's lines into a list of pages, of which there is one. */
function unwrapPage(result: JsonNode): JsonNode {
  const first = items(result)[0];
  return first && items(result).length === 1 && isLineList(first) ? first : result;
}

/** A page without print is a page: an empty list, PaddleOCR 2's `[null]`, or lists that are there and empty. */
const isEmptyPage = (page: JsonNode): boolean =>
  page.type === "array"
    ? items(page).every((item) => item.type === "null" || (item.type === "array" && items(item).length === 0))
    : [member(page, "parsing_res_list"), member(page, "rec_texts"), member(page, "overall_ocr_res")].some(
        (list) => list,
      );

function sizeOf(page: JsonNode): PageSize | undefined {
  const width = numberOf(member(page, "width", "image_width"));
  const height = numberOf(member(page, "height", "image_height"));
  return width && height && width > 0 && height > 0 ? { width, height } : undefined;
}

function reportShape(source: LayoutSource, page: JsonNode): LayoutPage {
  source.report({
    rule: "shape",
    severity: "error",
    offset: page.offset,
    message: "There is no recognised text in it: neither “parsing_res_list” nor lines with boxes.",
    hint: 'A line is {"text": …, "box": …}, [box, [text, score]], or an entry of “rec_texts” with one of “rec_boxes”.',
  });
  return EMPTY_PAGE;
}
