import { describe, expect, it } from "vitest";
import { classifyBlocks } from "../../src/classify/classify-blocks.ts";
import { findRules, RULES } from "../../src/classify/rules.ts";
import { tokenizePage } from "../../src/tokenize/tokenize-page.ts";
import { rawPage } from "../support/arbitrary-page.ts";
import { readRuleCases } from "../support/rule-cases.ts";

const cases = readRuleCases("page");

describe("the rules for a page's blocks", () => {
  it.each(cases)("are certain of what is certain: $heading", ({ input, expected }) => {
    const raw = rawPage(input);
    const rules = findRules(tokenizePage(raw), raw.meta.newspaper);
    expect(rules.map((rule) => rule?.name ?? "-").join("\n")).toBe(expected);
  });

  it("each decide somewhere in these cases", () => {
    const decided = new Set(cases.flatMap(({ expected }) => expected.split("\n")));
    expect(RULES.map(({ name }) => name).filter((name) => !decided.has(name))).toEqual([]);
  });
});

describe("a block's role", () => {
  const blocks = classifyBlocks(tokenizePage(rawPage(cases.map(({ input }) => input).join("\n\n"))));

  it("names the rule or the model that decided it", () => {
    const names = new Set(RULES.map(({ name }) => `rule/${name}`));
    for (const { decidedBy } of blocks) expect(decidedBy === "model/role" || names.has(decidedBy)).toBe(true);
    expect(new Set(blocks.map(({ decidedBy }) => decidedBy)).size).toBeGreaterThan(2);
  });

  it("is the most probable one, of probabilities that sum to 1", () => {
    for (const { role, roleScores } of blocks) {
      const scores = Object.values(roleScores!);
      expect(roleScores![role]).toBe(Math.max(...scores));
      expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 4);
    }
  });
});

describe("a line's role by its wording", () => {
  const STORY =
    "近日，清江市召开防汛抗旱工作会议，部署汛期各项工作。市防汛抗旱指挥部要求，各县区要加强巡查值守，备足抢险物资，确保水库和堤防安全。\n\n会议指出，今年汛期雨水偏多，防汛抗旱形势严峻，各部门要压实责任，做好水文监测预报和人员转移准备。";
  const OTHER_STORY =
    "办事窗口前，居民周先生只用了十分钟就领到了证照。“以前要跑五个部门，现在一个窗口全办了。”他说。\n\n区行政审批局负责人介绍，今年以来，全区把二十个部门的审批事项集中到一处，材料减少了一半。";
  const rolesOf = (lines: readonly string[]): string[] =>
    classifyBlocks(tokenizePage(rawPage(`${lines.join("\n\n")}\n\n${STORY}\n`)))
      .slice(0, lines.length)
      .map(({ role }) => role);

  it.each([
    [
      ["市领导在防汛工作会议上强调", "## 切实做好防汛抗旱各项工作"],
      ["kicker", "headline"],
    ],
    [
      ["## 清江筑牢汛期安全防线", "部署水库堤防巡查和物资储备"],
      ["headline", "deck"],
    ],
  ])("%s are %s", (lines, roles) => {
    expect(rolesOf(lines)).toEqual(roles);
  });

  it.each(["老旧小区加装电梯，难在哪？", "一张表管到底，省心！"])(
    "%s is a heading, as without its mark",
    (line) => {
      const rolesAround = (heading: string) =>
        classifyBlocks(
          tokenizePage(rawPage(`# 清江筑牢汛期安全防线\n\n${STORY}\n\n## ${heading}\n\n${OTHER_STORY}\n`)),
        ).map(({ role }) => role);
      const roles = rolesAround(line);
      expect(roles).toEqual(rolesAround(line.slice(0, -1)));
      expect(roles[3]).not.toBe("body");
    },
  );
});
