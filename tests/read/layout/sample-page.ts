import type { BlockKind } from "../../../src/model/block.ts";

type PixelBox = readonly [left: number, top: number, right: number, bottom: number];

/** A printed line, in pixels of a page of 1000 by 2000. */
export interface SampleLine {
  readonly text: string;
  readonly box: PixelBox;
}

export interface SampleBlock {
  readonly kind: BlockKind;
  readonly lines: readonly SampleLine[];
  readonly box: PixelBox;
  readonly image?: string;
}

/** A page as it was printed, before any tool's format: what every format's sample is written from. */
export interface SamplePage {
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly SampleBlock[];
}

/** Two stories side by side and a picture with its caption; markup, quotes and entities among the text. */
export const SAMPLE: SamplePage = {
  width: 1000,
  height: 2000,
  blocks: [
    {
      kind: "heading",
      box: [100, 60, 500, 110],
      lines: [{ text: "青石镇新渠通水 千亩稻田解渴", box: [100, 60, 500, 110] }],
    },
    {
      kind: "paragraph",
      box: [100, 140, 300, 220],
      lines: [
        { text: "本报讯　镇北的新渠昨天", box: [140, 140, 300, 160] },
        { text: "通水，<b>千亩</b>稻田当天", box: [100, 170, 300, 190] },
        { text: "浇上了头遍水 & 肥。", box: [100, 200, 280, 220] },
      ],
    },
    {
      kind: "heading",
      box: [520, 60, 900, 110],
      lines: [{ text: "夜校开进果园", box: [520, 60, 900, 110] }],
    },
    {
      kind: "paragraph",
      box: [520, 140, 720, 220],
      lines: [
        { text: "“剪枝要留三个芽。”", box: [560, 140, 720, 160] },
        { text: "技术员一边说一边示范，", box: [520, 170, 720, 190] },
        { text: "果农们围成一圈。", box: [520, 200, 680, 220] },
      ],
    },
    { kind: "picture", box: [520, 300, 900, 600], lines: [], image: "images/orchard.jpg" },
    {
      kind: "paragraph",
      box: [520, 610, 800, 630],
      lines: [{ text: "图为夜校学员在果园里练习。", box: [520, 610, 800, 630] }],
    },
  ],
};

export const textOf = (block: SampleBlock): string => block.lines.map((line) => line.text).join("");
