import { describe, expect, it } from "vitest";
import { classifyBlocks } from "../../src/classify/classify-blocks.ts";
import { setCreditsApart } from "../../src/classify/credits-apart.ts";
import { tokenizePage } from "../../src/tokenize/tokenize-page.ts";
import { rawPage } from "../support/arbitrary-page.ts";

const TEXT = "清早的渠埂上，二十多名村民扛着铁锹赶来，忙着清理淤泥和杂草，等水头一到就好开闸浇地。";
const page = (...lines: string[]) => tokenizePage(rawPage(`${lines.join("\n\n")}\n`));

describe("credits at a paragraph's end", () => {
  it("are set apart from it, where headings' are not", () => {
    const apart = setCreditsApart(page("## 渠首通水（记者 许禾）", `${TEXT}（记者 许禾）`, TEXT));
    expect(apart.blocks.map(({ text }) => text)).toEqual([
      "渠首通水（记者 许禾）",
      TEXT,
      "（记者 许禾）",
      TEXT,
    ]);
    expect(apart.places).toEqual([0, 1, 3]);
  });

  it("are not the photographers of captions", () => {
    const captions = page("## 渠首通水", TEXT, "村民在渠边看水。 罗峻摄", "村民在渠边看水。（记者 许禾 摄）");
    expect(classifyBlocks(captions).map(({ role }) => role)).toEqual([
      "headline",
      "body",
      "caption",
      "caption",
    ]);
  });

  it("leave the page's blocks as they are, each with a role", () => {
    const blocks = page("## 渠首通水", `${TEXT}（记者 许禾）`, "## 夜校开课", `${TEXT}（通讯员 江月）`);
    const classified = classifyBlocks(blocks);
    expect(classified).toMatchObject(blocks);
    expect(classified.map(({ role }) => role)).toEqual(["headline", "body", "headline", "body"]);
  });

  it("are no habit of crediting that a reporter's own line would be off", () => {
    const briefs = ["江小月", "苏木木", "许禾禾"].flatMap((name) => [
      "## 渠首通水",
      `${TEXT}（记者 ${name}）`,
    ]);
    const classified = classifyBlocks(page("# 八千亩稻田喝饱水", "本报记者 方圆", TEXT, TEXT, ...briefs));
    expect(classified[1]).toMatchObject({ role: "credit", decidedBy: "rule/credit" });
  });

  it("take no place at the page's edge", () => {
    const classified = classifyBlocks(
      page(
        "# 渠首通水",
        TEXT,
        TEXT,
        "本报热线：0537-2345678",
        `${TEXT}（记者 许禾）`,
        `${TEXT}（记者 江月）`,
      ),
    );
    expect(classified[3]).toMatchObject({ role: "folio" });
  });

  it("tell of what stands below that it is a headline", () => {
    const headlines = (...lines: string[]): number =>
      classifyBlocks(page(...lines)).reduce((sum, { roleScores }) => sum + (roleScores?.headline ?? 0), 0);
    const signed = (signature: string): string[] =>
      ["渠首通水", "夜校开课", "路灯亮了"].flatMap((heading) => [
        `## ${heading}`,
        TEXT,
        `${TEXT}${signature}`,
      ]);
    expect(headlines(...signed("（记者 许禾）"))).toBeGreaterThan(headlines(...signed("")) + 1);
  });
});
