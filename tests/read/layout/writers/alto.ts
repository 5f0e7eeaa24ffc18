import type { SampleBlock, SampleLine, SamplePage } from "../sample-page.ts";
import { escapeXml } from "./xml.ts";

/** What differs between ALTO's versions, as far as a page's text and boxes go. */
export interface AltoStyle {
  readonly namespace: string;
  readonly unit: "pixel" | "mm10" | "inch1200";
  /** How many of the unit a pixel is. */
  readonly scale: number;
  /** Prefix of element names, as in "alto:". */
  readonly prefix?: string;
}

export const ALTO_2: AltoStyle = {
  namespace: "http://www.loc.gov/standards/alto/ns-v2#",
  unit: "mm10",
  scale: 2.54,
};
export const ALTO_3: AltoStyle = {
  namespace: "http://www.loc.gov/standards/alto/ns-v3#",
  unit: "inch1200",
  scale: 4,
};
export const ALTO_4: AltoStyle = {
  namespace: "http://www.loc.gov/standards/alto/ns-v4#",
  unit: "pixel",
  scale: 1,
  prefix: "alto:",
};

export function toAlto(page: SamplePage, { namespace, unit, scale, prefix = "" }: AltoStyle): string {
  const open = (name: string): string => `<${prefix}${name}`;
  const close = (name: string): string => `</${prefix}${name}>`;
  const place = ([left, top, right, bottom]: SampleLine["box"]): string =>
    `HPOS="${left * scale}" VPOS="${top * scale}" WIDTH="${(right - left) * scale}" HEIGHT="${(bottom - top) * scale}"`;
  const word = (text: string): string => `${open("String")} CONTENT="${escapeXml(text)}"/>`;
  const line = ({ text, box }: SampleLine): string =>
    `${open("TextLine")} ${place(box)}>${text
      .split(" ")
      .map(word)
      .join(`${open("SP")}/>`)}${close("TextLine")}`;
  const block = (each: SampleBlock, index: number): string =>
    each.kind === "picture"
      ? `${open("Illustration")} ID="B${index}" FILEID="${each.image}" ${place(each.box)}/>`
      : [
          `${open("TextBlock")} ID="B${index}" ${each.kind === "heading" ? 'TAGREFS="T1" ' : ""}${place(each.box)}>`,
          ...each.lines.map(line),
          close("TextBlock"),
        ].join("\n");
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `${open("alto")} xmlns${prefix ? `:${prefix.slice(0, -1)}` : ""}="${namespace}">`,
    `${open("Description")}>${open("MeasurementUnit")}>${unit}${close("MeasurementUnit")}${close("Description")}`,
    `${open("Tags")}>${open("StructureTag")} ID="T1" LABEL="headline"/>${close("Tags")}`,
    `${open("Layout")}>${open("Page")} ID="P1" PHYSICAL_IMG_NR="1" WIDTH="${page.width * scale}" HEIGHT="${page.height * scale}">`,
    `${open("PrintSpace")} ${place([0, 0, page.width, page.height])}>`,
    ...page.blocks.map(block),
    `${close("PrintSpace")}${close("Page")}${close("Layout")}${close("alto")}`,
  ].join("\n");
}
