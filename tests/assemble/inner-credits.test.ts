import { expect, it } from "vitest";
import { withInnerCredits } from "../../src/assemble/inner-credits.ts";
import type { BlockRole, ClassifiedBlock } from "../../src/model/block.ts";
import { blocksOf } from "../support/graph-of.ts";

function read(lines: readonly string[]): string[] {
  const blocks = blocksOf(lines.map((line) => line.split(": ") as [BlockRole, string]));
  const isCredit = ({ role }: ClassifiedBlock): boolean => role === "credit";
  const story = blocks.filter((block) => !isCredit(block));
  return withInnerCredits(story, blocks.filter(isCredit), blocks).map(({ role, text }) => `${role}: ${text}`);
}

const BRIEFS = ["body: 今年收成将好于去年。", "credit: （据新华社巴黎电）", "crosshead: 一火山喷发"];

it("keeps the credits of news in brief where they are printed, the last one too", () => {
  const lines = [...BRIEFS, "body: 当地已疏散居民。", "credit: （据新华社雅加达电）"];
  expect(read(lines)).toEqual(lines.map((line) => line.replace("credit", "body")));
});

it.each([
  ["that closes the story", ["body: 今年收成将好于去年。", "credit: （据新华社电）"]],
  ["below which the text goes on", ["body: 收成", "credit: （据新华社电）", "body: 将好于去年。"]],
])("leaves out a credit %s", (_, lines) => {
  expect(read(lines)).toEqual(lines.filter((line) => !line.startsWith("credit")));
});

it("keeps credits within a story where there are several: each signs a part", () => {
  const lines = [
    "crosshead: 老文走上公益岗",
    "credit: 本报记者 何勇",
    "body: 去年底，江边禁止捕鱼了。",
    "body: 委员林一：",
    "body: 城市要有记忆。",
    "credit: （本报记者 许禾采访整理）",
    "body: 委员田野：",
    "body: 老街要有人住。",
    "credit: （本报记者 方圆采访整理）",
  ];
  expect(read(lines)).toEqual(lines.map((line) => line.replace("credit", "body")));
});
