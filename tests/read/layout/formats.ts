import type { SamplePage } from "./sample-page.ts";
import { ALTO_2, ALTO_3, ALTO_4, toAlto } from "./writers/alto.ts";
import { toHocr } from "./writers/hocr.ts";
import { toContentList, toMiddle } from "./writers/mineru.ts";
import {
  toLineList,
  toPaddle2,
  toPaddle3,
  toRapidOcr,
  toStructure2,
  toStructureV3,
} from "./writers/paddle.ts";
import { toPageXml } from "./writers/page-xml.ts";

export interface FormatCase {
  readonly format: string;
  readonly name: string;
  readonly write: (page: SamplePage) => string;
  /** Which pictures' paths the format can hold. */
  readonly images: boolean;
  /** Formats that state no size of the page need the picture's. */
  readonly sizeless?: true;
}

/** Formats that say what each block is. */
export const BLOCK_FORMATS: readonly FormatCase[] = [
  { format: "MinerU's content list", name: "A01.content_list.json", write: toContentList, images: true },
  { format: "MinerU's middle.json", name: "A01_middle.json", write: toMiddle, images: true },
  { format: "PP-StructureV3", name: "A01_res.json", write: toStructureV3, images: false },
  { format: "PP-Structure 2", name: "A01.paddle.json", write: toStructure2, images: false, sizeless: true },
  {
    format: "ALTO 2 in tenths of millimetres",
    name: "A01.alto.xml",
    write: (page) => toAlto(page, ALTO_2),
    images: true,
  },
  {
    format: "ALTO 3 in 1200ths of an inch",
    name: "A01.alto.xml",
    write: (page) => toAlto(page, ALTO_3),
    images: true,
  },
  {
    format: "ALTO 4 with a prefix",
    name: "A01.alto.xml",
    write: (page) => toAlto(page, ALTO_4),
    images: true,
  },
  {
    format: "PAGE XML 2019",
    name: "A01.page.xml",
    write: (page) => toPageXml(page, "2019-07-15"),
    images: false,
  },
  {
    format: "PAGE XML 2010",
    name: "A01.page.xml",
    write: (page) => toPageXml(page, "2010-03-19"),
    images: false,
  },
  { format: "hOCR as XHTML", name: "A01.hocr", write: (page) => toHocr(page, "xhtml"), images: false },
  { format: "hOCR as HTML", name: "A01.hocr.html", write: (page) => toHocr(page, "html"), images: false },
];

/** Formats of bare lines, in which the reader finds paragraphs and headings by geometry. */
export const LINE_FORMATS: readonly FormatCase[] = [
  { format: "PaddleOCR 2", name: "A01.paddle.json", write: toPaddle2, images: false },
  { format: "PaddleOCR 3", name: "A01_res.json", write: toPaddle3, images: false },
  { format: "RapidOCR", name: "A01.ocr.json", write: toRapidOcr, images: false },
  { format: "a list of lines", name: "A01.ocr.json", write: toLineList, images: false },
];
