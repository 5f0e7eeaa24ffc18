import type { SampleBlock, SampleLine, SamplePage } from "../sample-page.ts";
import { escapeXml } from "./xml.ts";

const bbox = (box: readonly number[]): string => `bbox ${box.join(" ")}`;

const word = (text: string): string => `<span class='ocrx_word' title='x_wconf 92'>${escapeXml(text)}</span>`;

const line = ({ text, box }: SampleLine): string =>
  `<span class='ocr_line' title="${bbox(box)}; baseline 0 -4; x_size 20">${text.split(" ").map(word).join("\n")}</span>`;

const block = (each: SampleBlock): string =>
  each.kind === "picture"
    ? `<div class='ocr_photo' title="${bbox(each.box)}"></div>`
    : [
        `<div class='ocr_carea' title="${bbox(each.box)}">`,
        `<${each.kind === "heading" ? "h2 class='ocr_section'" : "p class='ocr_par'"} lang='chi_sim' title="${bbox(each.box)}">`,
        ...each.lines.map(line),
        `</${each.kind === "heading" ? "h2" : "p"}></div>`,
      ].join("\n");

/** hOCR as Tesseract writes it (XHTML with a document type), or as HTML 4 with tags that are never closed. */
export function toHocr(page: SamplePage, dialect: "xhtml" | "html"): string {
  const slash = dialect === "xhtml" ? "/" : "";
  return [
    dialect === "xhtml"
      ? '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'
      : "<!DOCTYPE html>",
    `<html><head><title></title><meta name='ocr-capabilities' content='ocr_page ocr_carea ocr_par ocr_line ocrx_word'${slash}></head>`,
    `<body><div class='ocr_page' title='image "page.jpg"; ${bbox([0, 0, page.width, page.height])}; ppageno 0'>`,
    ...page.blocks.map(block),
    "</div></body></html>",
  ].join("\n");
}
