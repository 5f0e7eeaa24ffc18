import { inReadingOrder } from "../../geometry/index.ts";
import type { Block } from "../../model/block.ts";
import type { PageId } from "../../model/ids.ts";
import type { Problem } from "../../model/problem.ts";
import { parseAlto } from "./alto.ts";
import { elementsToBlocks } from "./elements-to-blocks.ts";
import { isJsonFile, type LayoutFormat, layoutFormatOf } from "./file-names.ts";
import { parseHocr } from "./hocr.ts";
import type { LayoutPage, PageSize } from "./layout-page.ts";
import { LayoutSource } from "./layout-source.ts";
import { parseContentList } from "./mineru-content-list.ts";
import { parseMiddle } from "./mineru-middle.ts";
import { parsePaddle } from "./paddle.ts";
import { parsePageXml } from "./page-xml.ts";
import { sniffFormat } from "./sniff-format.ts";

export { alignBlocksToText } from "./align-blocks-to-text.ts";
export { isJsonFile, isLayoutFile, pageNameOfLayoutFile } from "./file-names.ts";

const PARSERS = {
  "mineru-content-list": parseContentList,
  "mineru-middle": parseMiddle,
  paddle: parsePaddle,
  alto: parseAlto,
  "page-xml": parsePageXml,
  hocr: parseHocr,
} satisfies Record<LayoutFormat, (source: LayoutSource) => LayoutPage>;

export interface LayoutFile {
  /** Path relative to the content folder, for messages and evidence. */
  readonly file: string;
  /** The file's name, whose ending tells the format; of other JSON the content does. Throws a RangeError for any other. */
  readonly name: string;
  readonly text: string;
  readonly page: PageId;
  /** Width and height of the page's picture in pixels, where there is one: for files that state no size of the page. */
  readonly pictureSize?: PageSize;
}

/**
 * Reads what an OCR or layout tool wrote about one page: blocks in the file's order (bare lines: in the order that their boxes suggest), each with its lines in
 * that file and, where the tool gives one, its box in thousandths of the page. A malformed file gives no blocks
 * and an error with its place; a malformed box costs the box alone.
 */
export function parseLayoutFile({ file, name, text, page, pictureSize }: LayoutFile): {
  blocks: Block[];
  problems: Problem[];
} {
  const source = new LayoutSource(file, text.replace(/^\uFEFF/, ""));
  const format = layoutFormatOf(name) ?? (isJsonFile(name) ? sniffFormat(source.text) : undefined);
  if (!format) throw new RangeError(`not a layout file: “${name}”`);
  const layout = PARSERS[format](source);
  const blocks = elementsToBlocks(source, { ...(pictureSize && { size: pictureSize }), ...layout }, page);
  return { blocks: layout.unordered ? inReadingOrder(blocks) : blocks, problems: source.problems() };
}
