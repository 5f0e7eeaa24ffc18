import type { BlockKind } from "../../model/block.ts";
import { boundsOf, boxesIn, isCentredIn, sharedWidth } from "./boxes.ts";
import { htmlTableToText } from "./html-table.ts";
import { joinLines } from "./join-lines.ts";
import {
  EMPTY_PAGE,
  type LayoutElement,
  type LayoutLine,
  type LayoutPage,
  type SourceBox,
} from "./layout-page.ts";
import type { LayoutSource } from "./layout-source.ts";
import {
  boxOf,
  items,
  type JsonNode,
  member,
  numberOf,
  numbersOf,
  offsetsOf,
  parseJson,
  stringOf,
} from "./located-json.ts";
import { onePageOf } from "./one-page.ts";
import { typeHeightOf } from "./type-height.ts";

/**
 * Reads MinerU's `middle.json`: pages under `pdf_info`, their blocks, lines and spans with boxes in the units of
 * `page_size`. Blocks that MinerU discards (folios, page numbers) come last, under its own word for them.
 *
 * See https://opendatalab.github.io/MinerU/reference/output_files/
 */
export function parseMiddle(source: LayoutSource): LayoutPage {
  const root = parseJson(source);
  if (!root) return EMPTY_PAGE;
  const pages = items(member(root, "pdf_info"));
  const page = onePageOf(source, pages, (entry) => numberOf(member(entry, "page_idx")) ?? 0)[0];
  if (!page) return reportNoPage(source, root);
  const blocks = [...items(member(page, "para_blocks")), ...items(member(page, "discarded_blocks"))];
  const [width, height] = numbersOf(member(page, "page_size")) ?? [];
  const elements = blocks.flatMap((block) => blockToElements(block));
  return { elements, ...(width && height && width > 0 && height > 0 ? { size: { width, height } } : {}) };
}

function reportNoPage(source: LayoutSource, root: JsonNode): LayoutPage {
  source.report({
    rule: "shape",
    severity: "error",
    offset: root.offset,
    message: "There is no page in it: “pdf_info” with its list of pages was expected.",
    hint: "MinerU's content list goes under the name NAME.content_list.json.",
  });
  return EMPTY_PAGE;
}

/** Pictures, tables, lists and code hold blocks of their own; all else holds lines. */
function blockToElements(block: JsonNode): LayoutElement[] {
  const inner = items(member(block, "blocks"));
  if (inner.length > 0) return inner.flatMap(blockToElements);
  const label = stringOf(member(block, "type")) ?? "text";
  const box = boxOf(member(block, "bbox"));
  const place = { label, offsets: offsetsOf(block), ...(box ? { box } : {}) };
  const picture = pictureOf(block, label);
  if (picture) return [{ ...picture, ...place }];
  const runs = runsOf(items(member(block, "lines")).flatMap(lineOf), box);
  return runs.map((run) => ({
    ...kindOf(block, label),
    text: joinLines(run.map((line) => line.text)),
    ...place,
    ...placeOfRun(run, place),
  }));
}

function kindOf(block: JsonNode, label: string): { kind: BlockKind; level?: number } {
  if (!label.endsWith("title")) return { kind: "paragraph" };
  return { kind: "heading", level: numberOf(member(block, "level")) ?? (label === "doc_title" ? 1 : 2) };
}

/** A picture's or table's body: a span with a path, or with the table as HTML. */
function pictureOf(
  block: JsonNode,
  label: string,
): Pick<LayoutElement, "kind" | "text" | "image"> | undefined {
  const spans = items(member(block, "lines")).flatMap((line) => items(member(line, "spans")));
  const html = spans.map((span) => stringOf(member(span, "html"))).find((text) => text);
  if (html) return { kind: "table", text: htmlTableToText(html) };
  if (!/^(?:image|chart|table)(?:_body)?$/.test(label)) return undefined;
  const image = spans.map((span) => stringOf(member(span, "image_path", "img_path"))).find((path) => path);
  return { kind: "picture", text: "", ...(image ? { image } : {}) };
}

function lineOf(line: JsonNode): LayoutLine[] {
  const spans = items(member(line, "spans"));
  const text = joinLines(spans.map((span) => stringOf(member(span, "content")) ?? ""));
  const box =
    boxOf(member(line, "bbox")) ?? boundsOf(boxesIn(spans.map((span) => boxOf(member(span, "bbox")))));
  return text === "" ? [] : [{ text, box: box ?? [0, 0, 0, 0], offsets: offsetsOf(line) }];
}

/**
 * MinerU joins paragraphs that it thinks go on in the next column, keeping the first one's box. Whether they do
 * is for reading order to say: the run is cut again where a line leaves the column of the line before.
 */
function runsOf(lines: readonly LayoutLine[], box: SourceBox | undefined): LayoutLine[][] {
  const runs: LayoutLine[][] = [];
  for (const line of lines) {
    const previous = runs.at(-1)?.at(-1);
    const leaves =
      previous && sharedWidth(previous.box, line.box) <= 0 && !(box && isCentredIn(line.box, box));
    if (previous && !leaves) runs.at(-1)!.push(line);
    else runs.push([line]);
  }
  return runs;
}

function placeOfRun(run: readonly LayoutLine[], block: { box?: SourceBox }): Partial<LayoutElement> {
  const bounds = boundsOf(run.map((line) => line.box).filter((box) => box[2] > box[0]));
  const typeHeight = typeHeightOf(run);
  return {
    offsets: [run[0]!.offsets[0], run.at(-1)!.offsets[1]],
    ...(bounds ? { box: bounds } : block.box ? { box: block.box } : {}),
    ...(typeHeight ? { typeHeight } : {}),
  };
}
