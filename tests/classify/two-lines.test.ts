import { expect, it } from "vitest";
import { LEARNED_ROLES, type LearnedRole } from "../../src/classify/role-features.ts";
import { withTwoLineHabit } from "../../src/classify/two-lines.ts";
import { tokenizePage } from "../../src/tokenize/tokenize-page.ts";
import { rawPage } from "../support/arbitrary-page.ts";

const TEXT = "清早的渠埂上，二十多名村民扛着铁锹赶来，忙着清理淤泥和杂草，等水头一到就好开闸浇地。";
type Line = readonly [text: string, role: LearnedRole, chance?: number];

/** The roles of a page's headings, each given with a role and its chance, the rest a headline's. */
function rolesOf(heads: readonly (readonly Line[])[]): LearnedRole[] {
  const lines = heads.flatMap((head) => [...head.map(([text]) => `## ${text}`), TEXT]);
  const given = heads.flatMap((head) => [...head, [TEXT, "body"] as const]);
  const blocks = tokenizePage(rawPage(`${lines.join("\n\n")}\n`));
  const guesses = given.map(([, role, chance = 1]: Line) =>
    Float32Array.from(LEARNED_ROLES, (other) =>
      other === role ? chance : other === "headline" ? 1 - chance : 0,
    ),
  );
  const changed = withTwoLineHabit(blocks, [], guesses);
  const best = changed.map((scores) => LEARNED_ROLES[scores.indexOf(Math.max(...scores))]!);
  return best.filter((_, at) => blocks[at]!.kind === "heading");
}

const SURE: readonly (readonly Line[])[] = [
  [
    ["渠首今日通水", "kicker"],
    ["八千亩稻田浇上头水", "headline"],
  ],
  [
    ["老街灯亮了", "headline"],
    ["夜里买菜不摸黑", "headline"],
  ],
];

it("on a page whose headlines are set in two lines, two headings together are one, no column's name and no crossheads", () => {
  const name: readonly Line[] = [
    ["失主丢了六万货款", "standingHead", 0.8],
    ["拾荒老人守了三小时", "headline"],
  ];
  const doubtful: readonly Line[] = [
    ["热浪山火夹击", "crosshead", 0.8],
    ["多国进入防火期", "crosshead", 0.8],
  ];
  expect(rolesOf([...SURE, name, doubtful]).slice(4)).toEqual(["kicker", "headline", "headline", "headline"]);
});

it("a heading alone stays what it is, and so do all where there is no such habit", () => {
  const alone: readonly Line[] = [["村民的话", "crosshead", 0.8]];
  const name: readonly Line[] = [
    ["百姓关注", "standingHead"],
    ["渔港码头装上监控", "headline"],
  ];
  expect(rolesOf([...SURE, alone]).at(-1)).toBe("crosshead");
  expect(rolesOf([...SURE, name])).toContain("standingHead");
  const singles = ["渔港通航", "新校开学", "村超收官", "老井出水"].map((text): Line[] => [
    [text, "headline"],
  ]);
  expect(rolesOf([SURE[0]!, ...singles, name])).toContain("standingHead");
});
