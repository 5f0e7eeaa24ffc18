import type { SampleBlock, SampleLine, SamplePage } from "../sample-page.ts";
import { escapeXml } from "./xml.ts";

const NAMESPACE = "http://schema.primaresearch.org/PAGE/gts/pagecontent";

const points = ([left, top, right, bottom]: SampleLine["box"]): string =>
  `<Coords points="${left},${top} ${right},${top} ${right},${bottom} ${left},${bottom}"/>`;

const pointList = ([left, top, right, bottom]: SampleLine["box"]): string =>
  `<Coords><Point x="${left}" y="${top}"/><Point x="${right}" y="${bottom}"/></Coords>`;

/** PAGE XML of 2019, or of 2010 with its corners as elements. Regions stand in the file in reverse of reading order. */
export function toPageXml(page: SamplePage, version: "2019-07-15" | "2010-03-19"): string {
  const coords = version === "2019-07-15" ? points : pointList;
  const text = (value: string): string => `<TextEquiv><Unicode>${escapeXml(value)}</Unicode></TextEquiv>`;
  const line = (each: SampleLine, id: string): string =>
    `<TextLine id="${id}">${coords(each.box)}${text(each.text)}</TextLine>`;
  const region = (block: SampleBlock, index: number): string =>
    block.kind === "picture"
      ? `<ImageRegion id="r${index}">${coords(block.box)}</ImageRegion>`
      : [
          `<TextRegion id="r${index}" type="${block.kind}">${coords(block.box)}`,
          ...block.lines.map((each, lineIndex) => line(each, `r${index}l${lineIndex}`)),
          "</TextRegion>",
        ].join("\n");
  const order = page.blocks.map((_, index) => `<RegionRefIndexed index="${index}" regionRef="r${index}"/>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<PcGts xmlns="${NAMESPACE}/${version}">`,
    "<Metadata><Creator>sample</Creator><Created>2026-01-01T00:00:00</Created><LastChange>2026-01-01T00:00:00</LastChange></Metadata>",
    `<Page imageFilename="page.jpg" imageWidth="${page.width}" imageHeight="${page.height}">`,
    `<ReadingOrder><OrderedGroup id="ro">${order.join("")}</OrderedGroup></ReadingOrder>`,
    ...page.blocks.map(region).reverse(),
    "</Page></PcGts>",
  ].join("\n");
}
