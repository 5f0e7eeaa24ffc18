import { boundsOf, boundsOfPoints, numbersIn } from "./boxes.ts";
import { EMPTY_PAGE, type LayoutElement, type LayoutPage, type SourceBox } from "./layout-page.ts";
import type { LayoutSource } from "./layout-source.ts";
import { childNamed, descendants, named, numberAttribute, parseXml, type XmlNode } from "./located-xml.ts";
import { onePageElement } from "./one-page.ts";
import { type RegionKind, type RegionLine, regionToElements } from "./region-to-elements.ts";

const PICTURE_REGIONS = ["ImageRegion", "GraphicRegion", "LineDrawingRegion", "ChartRegion", "MapRegion"];

/**
 * Reads PAGE XML (2010 to 2019): regions with polygons and typed lines, in the file's reading order where it
 * gives one. Regions inside regions (table cells, drop capitals) count as regions.
 *
 * See https://github.com/PRImA-Research-Lab/PAGE-XML
 */
export function parsePageXml(source: LayoutSource): LayoutPage {
  const root = parseXml(source);
  if (!root) return EMPTY_PAGE;
  const page = onePageElement(source, root, named("Page"), "PAGE XML's PcGts with its Page");
  if (!page) return EMPTY_PAGE;
  const [width, height] = [
    numberAttribute(page, "imageWidth") ?? 0,
    numberAttribute(page, "imageHeight") ?? 0,
  ];
  const regions = inReadingOrder(page, regionsWithin(page));
  return {
    elements: regions.flatMap(regionToElement),
    ...(width > 0 && height > 0 ? { size: { width, height } } : {}),
  };
}

const isRegion = (node: XmlNode): boolean => node.name.endsWith("Region");

/** Regions at any depth, the outer one before those within it. */
const regionsWithin = (node: XmlNode): XmlNode[] =>
  descendants(node, isRegion).flatMap((region) => [region, ...regionsWithin(region)]);

/** Regions that the reading order names come first, in its order; the others follow as in the file. */
function inReadingOrder(page: XmlNode, regions: readonly XmlNode[]): XmlNode[] {
  const order = childNamed(page, "ReadingOrder");
  const rankById = new Map((order ? refsOf(order) : []).map((id, rank) => [id, rank]));
  const rankOf = (region: XmlNode): number => rankById.get(region.attributes.id ?? "") ?? rankById.size;
  return [...regions].sort((a, b) => rankOf(a) - rankOf(b));
}

/** A group's regions by index; a group that stands for a region comes before what is in it. */
function refsOf(group: XmlNode): string[] {
  const members = [...group.children].sort(
    (a, b) => (numberAttribute(a, "index") ?? 0) - (numberAttribute(b, "index") ?? 0),
  );
  return members.flatMap((entry) => [
    ...(entry.attributes.regionRef ? [entry.attributes.regionRef] : []),
    ...refsOf(entry),
  ]);
}

function regionToElement(region: XmlNode): LayoutElement[] {
  const box = boxOf(region);
  const label = region.attributes.type ?? region.name;
  if (PICTURE_REGIONS.includes(region.name))
    return [{ kind: "picture", text: "", label, offsets: region.offsets, ...(box ? { box } : {}) }];
  const lines = region.children.filter(named("TextLine")).flatMap(lineOf);
  if (lines.length > 0) return regionToElements(lines, kindOf(label), box);
  const text = textOf(region).trim();
  return text === "" ? [] : [{ ...kindOf(label), text, offsets: region.offsets, ...(box ? { box } : {}) }];
}

const kindOf = (label: string): RegionKind =>
  label === "heading" ? { kind: "heading", level: 2, label } : { kind: "paragraph", label };

function lineOf(line: XmlNode): RegionLine[] {
  const text = textOf(line) || line.children.filter(named("Word")).map(textOf).join(" ");
  const box = boxOf(line);
  return text.trim() === "" ? [] : [{ text, offsets: line.offsets, ...(box ? { box } : {}) }];
}

/** The first of several readings, by index where they have one. */
function textOf(node: XmlNode): string {
  const readings = node.children.filter(named("TextEquiv"));
  const best = [...readings].sort(
    (a, b) => (numberAttribute(a, "index") ?? 0) - (numberAttribute(b, "index") ?? 0),
  )[0];
  return (best && (childNamed(best, "Unicode") ?? childNamed(best, "PlainText"))?.text) ?? "";
}

/** Bounds of the polygon: an attribute since 2013, a list of points before. */
function boxOf(node: XmlNode): SourceBox | undefined {
  const coords = childNamed(node, "Coords");
  if (!coords) return undefined;
  if (coords.attributes.points !== undefined) return boundsOfPoints(numbersIn(coords.attributes.points));
  const corners = coords.children.flatMap((point): SourceBox[] => {
    const [x, y] = [numberAttribute(point, "x"), numberAttribute(point, "y")];
    return x === undefined || y === undefined ? [] : [[x, y, x, y]];
  });
  return boundsOf(corners);
}
