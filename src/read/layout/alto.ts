import { boundsOf, boundsOfPoints, boxesIn, numbersIn } from "./boxes.ts";
import { joinLines } from "./join-lines.ts";
import {
  EMPTY_PAGE,
  type LayoutElement,
  type LayoutPage,
  type PageSize,
  type SourceBox,
} from "./layout-page.ts";
import type { LayoutSource } from "./layout-source.ts";
import { childNamed, descendants, named, numberAttribute, parseXml, type XmlNode } from "./located-xml.ts";
import { onePageElement } from "./one-page.ts";
import { type RegionKind, type RegionLine, regionToElements } from "./region-to-elements.ts";

/**
 * Reads ALTO (versions 1 to 4): text blocks with lines of strings, illustrations, in whatever unit of measurement
 * the file uses, set against its page's size. Words cut at a line's end are given whole where the file says so.
 *
 * See https://www.loc.gov/standards/alto/
 */
export function parseAlto(source: LayoutSource): LayoutPage {
  const root = parseXml(source);
  if (!root) return EMPTY_PAGE;
  const page = onePageElement(source, root, named("Page"), "ALTO's Layout with its Page");
  if (!page) return EMPTY_PAGE;
  const labels = labelById(root);
  const blocks = descendants(page, named("TextBlock", "Illustration"));
  const size = sizeOf(page);
  return { elements: blocks.flatMap((block) => blockToElements(block, labels)), ...(size ? { size } : {}) };
}

/** Tags say what a block is: `<StructureTag ID="T1" LABEL="headline"/>`, referred to as TAGREFS="T1". */
const labelById = (root: XmlNode): ReadonlyMap<string, string> =>
  new Map(
    descendants(root, named("LayoutTag", "StructureTag", "RoleTag", "OtherTag")).map(({ attributes }) => [
      attributes.ID ?? "",
      attributes.LABEL ?? attributes.TYPE ?? "",
    ]),
  );

/** The page's own size, or the extent of its parts where it states none. */
function sizeOf(page: XmlNode): PageSize | undefined {
  const stated = { width: numberAttribute(page, "WIDTH") ?? 0, height: numberAttribute(page, "HEIGHT") ?? 0 };
  if (stated.width > 0 && stated.height > 0) return stated;
  const parts = boundsOf(boxesIn(page.children.map(boxOf)));
  return parts && parts[2] > 0 && parts[3] > 0 ? { width: parts[2], height: parts[3] } : undefined;
}

function blockToElements(block: XmlNode, labels: ReadonlyMap<string, string>): LayoutElement[] {
  const label = labelOf(block, labels);
  const box = boxOf(block);
  if (block.name === "Illustration") {
    const image = block.attributes.FILEID;
    const picture = {
      kind: "picture",
      text: "",
      label: label ?? "Illustration",
      offsets: block.offsets,
    } as const;
    return [{ ...picture, ...(box ? { box } : {}), ...(image ? { image } : {}) }];
  }
  return regionToElements(descendants(block, named("TextLine")).flatMap(lineOf), kindOf(label), box);
}

function labelOf(block: XmlNode, labels: ReadonlyMap<string, string>): string | undefined {
  const tag = (block.attributes.TAGREFS ?? "")
    .split(/\s+/)
    .map((id) => labels.get(id))
    .find((label) => label);
  return tag ?? block.attributes.TYPE;
}

const kindOf = (label = "TextBlock"): RegionKind =>
  /head(?:ing|line)|title/i.test(label) ? { kind: "heading", level: 2, label } : { kind: "paragraph", label };

function lineOf(line: XmlNode): RegionLine[] {
  const text = joinLines(line.children.map(textOf).join("").split(/\s+/));
  const box = boxOf(line) ?? boundsOf(boxesIn(line.children.map(boxOf)));
  return text.trim() === "" ? [] : [{ text, offsets: line.offsets, ...(box ? { box } : {}) }];
}

/** A word cut by a hyphen is whole in its first half's SUBS_CONTENT; its second half and the hyphen fall away. */
function textOf(string: XmlNode, index: number, siblings: readonly XmlNode[]): string {
  const { CONTENT = "", SUBS_TYPE, SUBS_CONTENT } = string.attributes;
  if (string.name === "SP") return " ";
  if (string.name === "HYP") return siblings[index - 1]?.attributes.SUBS_CONTENT ? "" : CONTENT;
  if (string.name !== "String") return "";
  if (SUBS_CONTENT === undefined) return CONTENT;
  return SUBS_TYPE === "HypPart2" ? "" : SUBS_CONTENT;
}

/** HPOS, VPOS, WIDTH and HEIGHT, or the bounds of the polygon that stands in their place. */
function boxOf(node: XmlNode): SourceBox | undefined {
  const [left, top] = [numberAttribute(node, "HPOS"), numberAttribute(node, "VPOS")];
  const [width, height] = [numberAttribute(node, "WIDTH"), numberAttribute(node, "HEIGHT")];
  if (left !== undefined && top !== undefined && width !== undefined && height !== undefined)
    return [left, top, left + width, top + height];
  const shape = childNamed(node, "Shape");
  const points = shape && childNamed(shape, "Polygon")?.attributes.POINTS;
  return points === undefined ? undefined : boundsOfPoints(numbersIn(points));
}
