import { type SamplePage, textOf } from "../sample-page.ts";

/** MinerU's content list: boxes in thousandths. */
export function toContentList({ width, height, blocks }: SamplePage): string {
  const entries = blocks.map((block) => {
    const bbox = block.box.map((edge, index) => (1000 * edge) / (index % 2 === 0 ? width : height));
    if (block.kind === "picture")
      return {
        type: "image",
        img_path: block.image,
        image_caption: [],
        image_footnote: [],
        bbox,
        page_idx: 0,
      };
    const level = block.kind === "heading" ? { text_level: 1 } : {};
    return { type: "text", text: textOf(block), ...level, bbox, page_idx: 0 };
  });
  return JSON.stringify(entries, null, 4);
}

/** MinerU's middle.json: blocks of lines of spans, boxes in the units of page_size. */
export function toMiddle({ width, height, blocks }: SamplePage): string {
  const paraBlocks = blocks.map((block) => {
    const spans = (line: { text: string; box: readonly number[] }) => [
      { bbox: line.box, type: "text", content: line.text, score: 0.98 },
    ];
    if (block.kind === "picture") {
      const body = { bbox: block.box, spans: [{ bbox: block.box, type: "image", image_path: block.image }] };
      return {
        type: "image",
        bbox: block.box,
        blocks: [{ type: "image_body", bbox: block.box, lines: [body] }],
      };
    }
    const lines = block.lines.map((line) => ({ bbox: line.box, spans: spans(line) }));
    return { type: block.kind === "heading" ? "title" : "text", bbox: block.box, lines };
  });
  const page = { page_idx: 0, page_size: [width, height], para_blocks: paraBlocks, discarded_blocks: [] };
  return JSON.stringify({ pdf_info: [page], _backend: "pipeline", _version_name: "2.5.4" }, null, 2);
}
