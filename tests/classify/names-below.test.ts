import { expect, it } from "vitest";
import { findNamesBelow } from "../../src/classify/names-below.ts";
import { LEARNED_ROLES } from "../../src/classify/role-features.ts";
import { findRules } from "../../src/classify/rules.ts";
import { tokenizePage } from "../../src/tokenize/tokenize-page.ts";
import { rawPage } from "../support/arbitrary-page.ts";

const TEXT =
  "清早的渠埂上，二十多名村民扛着铁锹赶来，忙着清理淤泥和杂草，等水头一到就好开闸浇地，今年的水比去年早了半个月。";

/** The lines that sign what stands above; headlines are so much likely to be such. */
function namesOf(lines: readonly string[], headlines: readonly string[], likely = 0.6): string[] {
  const blocks = tokenizePage(rawPage(`${lines.join("\n\n")}\n`));
  const guesses = blocks.map(({ text }) => {
    const [role, chance] = headlines.includes(text) ? ["headline", likely] : ["crosshead", 1];
    return Float32Array.from(LEARNED_ROLES, (other) => (other === role ? Number(chance) : 0));
  });
  const names = findNamesBelow(blocks, findRules(blocks), guesses);
  return [...names].map((at) => blocks[at]!.text);
}

it("a name below what is probably a headline signs the story, also where nothing is marked", () => {
  expect(namesOf(["渠首通水", "石小桥", TEXT], ["渠首通水"])).toEqual(["石小桥"]);
});

it("a name below a crosshead, or above a list, does not", () => {
  expect(namesOf(["渠首通水", "石小桥", TEXT], ["渠首通水"], 0.4)).toEqual([]);
  expect(namesOf(["渠首通水", "石小桥", "凌一川", "江小月"], ["渠首通水"])).toEqual([]);
});

it("a name set otherwise than the page's credits signs below a headline, and inside a story does not", () => {
  const credited = ["许禾", "方圆", "田野"].flatMap((name, at) => [
    `## 渠首通水${at}`,
    TEXT,
    `（记者 ${name}）`,
  ]);
  const page = (above: string) => [...credited, above, "本报记者 江月", TEXT];
  expect(namesOf(page("## 老街修好了"), ["老街修好了"])).toEqual(["本报记者 江月"]);
  expect(namesOf(page("## 老街修好了"), [])).toEqual([]);
});
