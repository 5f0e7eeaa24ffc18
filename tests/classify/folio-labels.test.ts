import { describe, expect, it } from "vitest";
import { findRules } from "../../src/classify/rules.ts";
import { type Block, type Box, isFurniture } from "../../src/model/block.ts";
import { blocksOf } from "../support/graph-of.ts";

const STORY = "昨天上午，首趟列车从泾河站开出，沿线十二镇的居民坐上了火车，车票三元。";

/** Texts of the blocks that a rule takes for furniture. */
const furnitureOf = (blocks: readonly Block[]): string[] => {
  const rules = findRules(blocks);
  return blocks
    .filter((_, index) => rules[index] !== undefined && isFurniture(rules[index].role))
    .map(({ text }) => text);
};
const page = (...texts: string[]): Block[] =>
  blocksOf(texts.map((text) => [text.length < 20 ? "headline" : "body", text] as const));

describe("a folio's labels, without boxes", () => {
  it("are no names that begin like a page's number", () => {
    expect(furnitureOf(page("G20 湖城峰会", "2031年5月6日 星期二", STORY))).not.toContain("G20 湖城峰会");
  });

  it.each([
    ["above it", ["要闻", "泾河日报", "2031年5月6日 星期二"]],
    ["below it", ["2031年5月6日 星期二", "要闻", "责编：江月", "4"]],
    ["with the page's letter", ["B07 消费·理财", "2031年5月6日 星期二"]],
    ["of two sections", ["泾河融媒报", "民生·服务", "2031年5月6日 星期二 第4版"]],
  ])("are part of it, marked as headings, %s", (_, head) => {
    expect(furnitureOf(page(...head, "首趟列车开出", STORY))).toEqual(head);
  });

  it("are so at the page's foot", () => {
    expect(furnitureOf(page("首趟列车开出", STORY, "要闻", "2031年5月6日 星期二"))).toEqual([
      "要闻",
      "2031年5月6日 星期二",
    ]);
  });

  it.each(["一封加急电报", "前线捷报", "今天发布天气预报", "ChatGPT", "大桥通车", "比尔·盖茨"])(
    "are no headlines: %s",
    (headline) => {
      const folio = "2031年5月6日 星期二 第02版";
      expect(furnitureOf(page(folio, headline, STORY))).toEqual([folio]);
    },
  );

  it("are no paper's name that closes a story", () => {
    expect(furnitureOf(page("首趟列车开出", STORY, "光明日报", "责编：江月"))).toEqual(["责编：江月"]);
  });

  it("are none without a folio, nor below the first story", () => {
    expect(furnitureOf(page("国际", "首趟列车开出", STORY))).toEqual([]);
    const folio = "2031年5月6日 星期二";
    expect(furnitureOf(page(folio, "首趟列车开出", STORY, "国际", "夜校开进果园", STORY))).toEqual([folio]);
  });
});

describe("a folio's labels, by their boxes", () => {
  const place = (text: string, box: Box): Block => ({ ...page(text)[0]!, text, box });
  const folio = place("2031年5月6日 星期二", [40, 10, 200, 20]);
  const story = [
    place("首趟列车开出", [40, 40, 800, 70]),
    { ...place(STORY, [40, 80, 240, 120]), kind: "paragraph" as const },
  ];

  it("are part of it in one row with it, whatever their name", () => {
    const label = place("湘江周刊", [480, 5, 520, 30]);
    expect(furnitureOf([folio, label, ...story])).toEqual([folio.text, label.text]);
  });

  it("are no headline that stands in its row over text of its own", () => {
    const headline = place("大桥今日通车", [500, 5, 800, 30]);
    const text = { ...place(STORY, [500, 40, 700, 80]), kind: "paragraph" as const };
    expect(furnitureOf([folio, headline, text, ...story])).toEqual([folio.text]);
  });

  it("are no signature in one row with the editors' line", () => {
    const editors = place("责编：江月 校对：田野", [300, 200, 400, 210]);
    expect(furnitureOf([...story, place("王小明", [200, 200, 240, 210]), editors])).toEqual([editors.text]);
  });

  it("are none above or below its row", () => {
    expect(furnitureOf([folio, place("湘江周刊", [480, 25, 520, 35]), ...story])).toEqual([folio.text]);
  });

  it("are none where text stands higher", () => {
    const low = place("2031年5月6日 星期二", [300, 90, 400, 100]);
    expect(furnitureOf([...story, low, place("湘江周刊", [480, 90, 520, 100])])).toEqual([low.text]);
  });

  const head = [
    place("泾河日报", [40, 4, 140, 24]),
    place("农产品质量标准", [300, 0, 700, 18]),
    place("县农业局指导", [360, 19, 640, 24]),
    place("本版责编 电话 8439", [800, 2, 960, 8]),
  ];

  it("are all that stands above the foot of its row, however large", () => {
    expect(furnitureOf([...head, folio, ...story])).toEqual([...head, folio].map(({ text }) => text));
  });

  it("are neither a long line nor what stands right above the text", () => {
    const long = place("县农业局和县水利局今天联合发布今年春灌用水的安排", [400, 21, 700, 24]);
    const near = place("春灌用水", [720, 20, 790, 24]);
    const story = { ...place(STORY, [720, 27, 900, 80]), kind: "paragraph" as const };
    const texts = furnitureOf([...head, folio, long, near, story]);
    expect(texts).toEqual([...head, folio].map(({ text }) => text));
  });

  it("are no headline and its kicker that begin as high as the folio, alone", () => {
    const [kicker, headline] = [
      place("冬修水利过半", [300, 0, 700, 6]),
      place("镇北新渠通水", [300, 7, 700, 22]),
    ];
    expect(furnitureOf([kicker, headline, folio, ...story])).toEqual([folio.text]);
  });

  it("are none of a row in which a story begins", () => {
    const ear = { ...place(STORY, [600, 15, 960, 60]), kind: "paragraph" as const };
    const beside = head.filter(({ text }) => text !== "泾河日报");
    expect(furnitureOf([...beside, folio, ear, ...story])).toEqual([folio.text]);
  });
});
