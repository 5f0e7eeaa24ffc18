import { boundsOfPoints, numbersIn } from "./boxes.ts";
import { joinLines } from "./join-lines.ts";
import { EMPTY_PAGE, type LayoutElement, type LayoutPage, type SourceBox } from "./layout-page.ts";
import type { LayoutSource } from "./layout-source.ts";
import { linesToElements } from "./lines-to-paragraphs.ts";
import { descendants, parseXml, type XmlNode } from "./located-xml.ts";
import { onePageElement } from "./one-page.ts";
import { type RegionLine, regionToElements } from "./region-to-elements.ts";

const LINE_CLASSES = ["ocr_line", "ocrx_line", "ocr_header", "ocr_caption", "ocr_textfloat"];
const REGION_CLASSES = ["ocr_carea", "ocrx_block"];
const PICTURE_CLASSES = ["ocr_photo", "ocr_image", "ocr_linedrawing", "ocr_float"];
const HEADING_CLASSES = ["ocr_title", "ocr_part", "ocr_chapter", "ocr_section", "ocr_subsection"];

/**
 * Reads hOCR, XHTML as Tesseract writes it or tidy HTML: paragraphs (or areas, or bare lines) of lines of words,
 * with boxes in the `title` attribute ("bbox 10 20 300 40; x_size 18").
 *
 * See https://kba.github.io/hocr-spec/1.2/
 */
export function parseHocr(source: LayoutSource): LayoutPage {
  const root = parseXml(source);
  if (!root) return EMPTY_PAGE;
  const page = onePageElement(source, root, hasClass("ocr_page"), "hOCR's element of class “ocr_page”");
  if (!page) return EMPTY_PAGE;
  const [, , width = 0, height = 0] = boxOf(page) ?? [];
  const found = elementsOf(page);
  // Text in no element that hOCR has a class for is one paragraph, rather than none.
  const elements = found.length > 0 ? found : paragraphOf(page);
  return { elements, ...(width > 0 && height > 0 ? { size: { width, height } } : {}) };
}

function paragraphOf(page: XmlNode): LayoutElement[] {
  const text = textOf(page);
  return text === "" ? [] : [{ kind: "paragraph", text, offsets: page.offsets }];
}

const classesOf = (node: XmlNode): string[] => (node.attributes.class ?? "").split(/\s+/);
const hasClass =
  (...classes: readonly string[]) =>
  (node: XmlNode): boolean =>
    classesOf(node).some((name) => classes.includes(name));

/** Paragraphs, pictures, areas without paragraphs; and lines that stand in none of them, grouped by geometry. */
function elementsOf(page: XmlNode): LayoutElement[] {
  const isRegion = hasClass("ocr_par", ...HEADING_CLASSES, ...PICTURE_CLASSES);
  const isBareArea = (node: XmlNode): boolean =>
    hasClass(...REGION_CLASSES)(node) && descendants(node, isRegion).length === 0;
  const found = descendants(
    page,
    (node) => isRegion(node) || isBareArea(node) || hasClass(...LINE_CLASSES)(node),
  );
  const bareLines = found.filter(hasClass(...LINE_CLASSES)).flatMap(lineOf);
  return [
    ...found.filter((node) => !hasClass(...LINE_CLASSES)(node)).flatMap(regionOf),
    ...linesToElements(bareLines),
  ];
}

function regionOf(region: XmlNode): LayoutElement[] {
  const label = classesOf(region).find((name) => name.startsWith("ocr")) ?? "";
  const box = boxOf(region);
  if (PICTURE_CLASSES.includes(label))
    return [{ kind: "picture", text: "", label, offsets: region.offsets, ...(box ? { box } : {}) }];
  const kind = HEADING_CLASSES.includes(label)
    ? ({ kind: "heading", level: 2, label } as const)
    : ({ kind: "paragraph", label } as const);
  const lines = descendants(region, hasClass(...LINE_CLASSES)).flatMap(lineOf);
  if (lines.length > 0) return regionToElements(lines, kind, box);
  const text = textOf(region);
  return text === "" ? [] : [{ ...kind, text, offsets: region.offsets, ...(box ? { box } : {}) }];
}

function lineOf(line: XmlNode): RegionLine[] {
  const text = textOf(line);
  const box = boxOf(line);
  return text === "" ? [] : [{ text, offsets: line.offsets, ...(box ? { box } : {}) }];
}

/** Words are parted by spaces that Chinese print does not have. */
const textOf = (node: XmlNode): string => joinLines(node.text.split(/\s+/));

function boxOf(node: XmlNode): SourceBox | undefined {
  const stated = /(?:^|;)\s*bbox\s+([^;]+)/.exec(node.attributes.title ?? "");
  const numbers = stated ? numbersIn(stated[1]!) : [];
  return numbers.length === 4 ? boundsOfPoints(numbers) : undefined;
}
