import { htmlTableToText } from "./html-table.ts";
import type { LayoutElement, LayoutPage, SourceBox } from "./layout-page.ts";
import { EMPTY_PAGE } from "./layout-page.ts";
import type { LayoutSource } from "./layout-source.ts";
import {
  boxOf,
  items,
  type JsonNode,
  member,
  numberOf,
  offsetsOf,
  parseJson,
  stringOf,
  stringsOf,
} from "./located-json.ts";
import { onePageOf } from "./one-page.ts";
import { reportBox } from "./report-box.ts";

/** MinerU writes thousandths of the page; releases before 2.5 wrote no boxes, and some forks pixels. */
const THOUSANDTHS = { width: 1000, height: 1000 };
const MOST_THOUSANDTHS = 1050;

/**
 * Reads MinerU's `content_list.json`: a flat list of `{type, text, text_level, bbox, page_idx}`, with
 * pictures and tables carrying their captions and footnotes as lists of strings.
 *
 * See https://opendatalab.github.io/MinerU/reference/output_files/
 */
export function parseContentList(source: LayoutSource): LayoutPage {
  const root = parseJson(source);
  if (!root) return EMPTY_PAGE;
  if (root.type !== "array") return reportShape(source, root);
  const entries = onePageOf(source, items(root), (entry) => numberOf(member(entry, "page_idx")) ?? 0);
  const elements = entries.flatMap((entry) => entryToElements(source, entry));
  const inThousandths = elements.every(({ box }) => !box || Math.max(...box) <= MOST_THOUSANDTHS);
  return { elements, ...(inThousandths ? { size: THOUSANDTHS } : {}) };
}

function reportShape(source: LayoutSource, root: JsonNode): LayoutPage {
  source.report({
    rule: "shape",
    severity: "error",
    offset: root.offset,
    message: `Found one ${root.type} where MinerU's content list is a list of blocks.`,
    hint: "MinerU's middle.json goes under the name NAME.middle.json.",
  });
  return EMPTY_PAGE;
}

/** One entry's elements: the thing itself between what is printed above it and below it. */
function entryToElements(source: LayoutSource, entry: JsonNode): LayoutElement[] {
  if (entry.type !== "object") {
    reportEntry(source, entry);
    return [];
  }
  const label = stringOf(member(entry, "type")) ?? "text";
  const place = placeOf(source, entry);
  const captions = (...names: string[]): LayoutElement[] =>
    names.flatMap((name) =>
      stringsOf(member(entry, name)).map((text) => ({
        kind: "paragraph",
        text,
        label: name.replace("img_", "image_"),
        ...place,
      })),
    );
  const own = ownElements(entry, label).map((element) => ({ ...element, ...place }));
  const above = captions("table_caption", "code_caption");
  const below = captions(
    "image_caption",
    "img_caption",
    "chart_caption",
    "image_footnote",
    "img_footnote",
    "chart_footnote",
    "table_footnote",
    "code_footnote",
  );
  return [...above, ...own, ...below];
}

type OwnElement = Omit<LayoutElement, "box" | "offsets">;

/** The entry without its captions: a picture, a table, or text of some kind. */
function ownElements(entry: JsonNode, label: string): OwnElement[] {
  const image = stringOf(member(entry, "img_path"));
  const text = textsOf(entry).join("\n");
  const level = numberOf(member(entry, "text_level")) ?? 0;
  const table = stringOf(member(entry, "table_body"));
  if (table !== undefined) return [{ kind: "table", text: htmlTableToText(table), label }];
  if (text === "" || label === "image") {
    const picture: OwnElement = { kind: "picture", text, label, ...(image ? { image } : {}) };
    return image || label === "image" || label === "chart" ? [picture] : [];
  }
  return [level >= 1 ? { kind: "heading", level, text, label } : { kind: "paragraph", text, label }];
}

/** Whatever the type keeps its text in: paragraphs, list items, code, formulas. */
const textsOf = (entry: JsonNode): string[] =>
  ["text", "list_items", "code_body", "content"].flatMap((name) => stringsOf(member(entry, name)));

function placeOf(
  source: LayoutSource,
  entry: JsonNode,
): { offsets: readonly [number, number]; box?: SourceBox } {
  const stated = member(entry, "bbox");
  const box = boxOf(stated);
  if (stated && !box) reportBox(source, stated);
  return { offsets: offsetsOf(entry), ...(box ? { box } : {}) };
}

function reportEntry(source: LayoutSource, entry: JsonNode): void {
  source.report({
    rule: "entry",
    severity: "error",
    offset: entry.offset,
    message: `Found one ${entry.type} where a block {"type": …, "text": …} should stand.`,
    hint: "Write the file again with the OCR tool, or delete the entry.",
  });
}
