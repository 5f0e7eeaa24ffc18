import { type SampleLine, type SamplePage, textOf } from "../sample-page.ts";

const linesOf = (page: SamplePage): SampleLine[] => page.blocks.flatMap((block) => [...block.lines]);

type Box = SampleLine["box"];
const cornersOf = ([left, top, right, bottom]: Box): number[][] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];

/** PP-StructureV3's result: blocks, and all recognised lines beside them. */
export function toStructureV3(page: SamplePage): string {
  const lines = linesOf(page);
  const labels = { heading: "paragraph_title", paragraph: "text", picture: "image", table: "table" };
  return JSON.stringify({
    input_path: "page.jpg",
    page_index: null,
    width: page.width,
    height: page.height,
    parsing_res_list: page.blocks.map((block, index) => ({
      block_label: labels[block.kind],
      block_content: textOf(block),
      block_bbox: block.box,
      block_id: index,
      block_order: index + 1,
    })),
    overall_ocr_res: {
      rec_texts: lines.map((line) => line.text),
      rec_scores: lines.map(() => 0.99),
      rec_boxes: lines.map((line) => line.box),
    },
  });
}

/** PP-Structure 2: a list of blocks with their lines under "res". */
export const toStructure2 = (page: SamplePage): string =>
  JSON.stringify(
    page.blocks.map((block) => ({
      type: { heading: "title", paragraph: "text", picture: "figure", table: "table" }[block.kind],
      bbox: block.box,
      res: block.lines.map((line) => ({
        text: line.text,
        confidence: 0.9,
        text_region: cornersOf(line.box),
      })),
      img_idx: 0,
    })),
  );

/** PaddleOCR 2: pages of [corners, [text, score]]. */
export const toPaddle2 = (page: SamplePage): string =>
  JSON.stringify([linesOf(page).map((line) => [cornersOf(line.box), [line.text, 0.97]])]);

/** PaddleOCR 3's recognition alone. */
export const toPaddle3 = (page: SamplePage): string =>
  JSON.stringify({
    res: {
      input_path: "page.jpg",
      dt_polys: linesOf(page).map((line) => cornersOf(line.box)),
      rec_texts: linesOf(page).map((line) => line.text),
      rec_boxes: linesOf(page).map((line) => line.box),
    },
  });

/** RapidOCR: [corners, text, score]. */
export const toRapidOcr = (page: SamplePage): string =>
  JSON.stringify(linesOf(page).map((line) => [cornersOf(line.box), line.text, 0.97]));

/** A plain list of lines under one name or another. */
export const toLineList = (page: SamplePage): string =>
  JSON.stringify(
    linesOf(page).map((line) => ({ text: line.text, mean: 0.97, box: cornersOf(line.box) })),
    null,
    1,
  );
