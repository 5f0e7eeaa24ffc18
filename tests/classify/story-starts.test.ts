import { expect, it } from "vitest";
import { setCreditsApart } from "../../src/classify/credits-apart.ts";
import { LEARNED_ROLES } from "../../src/classify/role-features.ts";
import { withStoryStarts } from "../../src/classify/story-starts.ts";
import type { BlockRole } from "../../src/model/block.ts";
import { tokenizePage } from "../../src/tokenize/tokenize-page.ts";
import { rawPage } from "../support/arbitrary-page.ts";

const CROSSHEAD = LEARNED_ROLES.indexOf("crosshead");
const TEXT = "清早的渠埂上，二十多名村民扛着铁锹赶来，忙着清理淤泥和杂草，等水头一到就好开闸浇地。";

/** The short lines that are still thought crossheads; all were, nine to one against headlines. */
function crossheadsOf(
  lines: readonly string[],
  roleOf: Readonly<Record<string, BlockRole>> = {},
): readonly string[] {
  const { blocks } = setCreditsApart(tokenizePage(rawPage(`${lines.join("\n\n")}\n`)));
  const certain = blocks.map(({ text }) => roleOf[text]);
  const guesses = blocks.map(() =>
    Float32Array.from(LEARNED_ROLES, (role) => (role === "crosshead" ? 0.9 : role === "headline" ? 0.1 : 0)),
  );
  const scores = withStoryStarts(blocks, certain, guesses);
  return blocks.flatMap(({ text }, at) =>
    text.length < TEXT.length && certain[at] === undefined && scores[at]![CROSSHEAD]! > 0.5 ? [text] : [],
  );
}

const CREDIT = { "本报记者 许禾": "credit" } as const;

it("what stands right above a reporter's line and a story is no crosshead, nor what leads into it", () => {
  const page = ["## 八千亩稻田喝饱水", "## 渠首通水", "本报记者 许禾", TEXT, "## 守闸人", TEXT];
  expect(crossheadsOf(page, CREDIT)).toEqual(["守闸人"]);
});

it("above a dateline and a reader's letter stories begin, on plain pages too", () => {
  expect(crossheadsOf(["## 渠首通水", `本报讯（记者 许禾）${TEXT}`, "## 守闸人", TEXT])).toEqual(["守闸人"]);
  expect(crossheadsOf(["路灯何时亮", "编辑同志：", TEXT, "守闸人", TEXT])).toEqual(["编辑同志：", "守闸人"]);
});

it("below the name that signs a story another begins", () => {
  const signed = ["## 渠首通水", `${TEXT}（本报记者 许禾）`, "## 夜校开课", TEXT, "## 守闸人", TEXT];
  expect(crossheadsOf(signed, { "（本报记者 许禾）": "credit" })).toEqual(["渠首通水", "守闸人"]);
  const apart = ["## 渠首通水", TEXT, "本报记者 许禾", "## 夜校开课", TEXT];
  expect(crossheadsOf(apart, CREDIT)).toEqual(["渠首通水"]);
});

it("what nothing stands below begins no story", () => {
  const page = ["## 渠首通水", TEXT, "本报记者 许禾", "## 守闸人"];
  expect(crossheadsOf(page, CREDIT)).toEqual(["渠首通水", "守闸人"]);
});

it("where a tool marks headings, an unmarked line below a story's end may be a note or a name", () => {
  const page = ["## 渠首通水", TEXT, "本报记者 许禾", "下期说说剪枝", "## 夜校开课", TEXT];
  expect(crossheadsOf(page, CREDIT)).toContain("下期说说剪枝");
});

it("a reader's name above a headline leads into nothing", () => {
  const page = ["## 渠首通水", TEXT, "河西省柳林县 江小月", "## 夜校开课", `本报讯 ${TEXT}`];
  expect(crossheadsOf(page)).toEqual(["渠首通水", "河西省柳林县 江小月"]);
});

it("a line that is text beyond all doubt stays as it is", () => {
  const blocks = tokenizePage(rawPage(`渠首通水\n\n本报讯 ${TEXT}\n`));
  const sure = Float32Array.from(LEARNED_ROLES, (role) => (role === "body" ? 1 : 0));
  const scores = withStoryStarts(
    blocks,
    blocks.map(() => undefined),
    blocks.map(() => sure),
  );
  expect(scores[0]).toEqual(sure);
});
