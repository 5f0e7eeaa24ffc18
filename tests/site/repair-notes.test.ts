import { expect, it } from "vitest";
import { describeRepair } from "../../src/site/repair-notes.ts";

it.each([
  [
    "order/continues-sentence",
    "“夜里两点，” breaks off in mid-sentence, and “最后一台” goes on with it",
    "“夜里两点，”句子未完，由“最后一台”接续",
  ],
  [
    "order/continues-enumeration",
    "number 3 of an enumeration follows number 2",
    "列举的第 3 项接在第 2 项之后",
  ],
  [
    "order/story-of-headline",
    "“渡口” repeats the words of the headline “渡口的“早晨””",
    "“渡口”重复了标题“渡口的“早晨””的字词，归在其下",
  ],
  ["order/same-subject", "“渡船” shares its subject with “码头”", "“渡船”与“码头”所述为一事"],
  [
    "tokenize/columns-read-across",
    "the lines between its own are those of a column beside it, which were read across",
    "各行之间夹有邻栏的行，系横跨两栏读出，今按栏分开",
  ],
  [
    "order/best-of-page",
    "no other order of the page leaves fewer seams than “甲” after “乙”",
    "通观全版，“甲”接在“乙”之后最为连贯",
  ],
])("tells the reason of %s in Chinese", (rule, reason, chinese) => {
  expect(describeRepair({ rule, lines: [11, 15], reason })).toEqual({
    rule,
    reason: chinese,
    language: "zh-Hans",
    lineText: "11–15",
  });
});

it("gives a reason that it has no Chinese for as it is, and names its language", () => {
  const repair = { rule: "correct/order", lines: [3, 3], reason: "the archivist says so" } as const;
  expect(describeRepair(repair)).toMatchObject({ reason: "the archivist says so", language: "en" });
});

it("says where a text goes on further up", () => {
  const repair = { rule: "order/same-subject", lines: [79, 71], reason: "" } as const;
  expect(describeRepair(repair).lineText).toBe("79 → 71");
});
