import { expect, it } from "vitest";
import { describeCorrection } from "../../src/site/correction-notes.ts";

const decision = { printed: "己经", lines: [7, 7], by: "许禾", when: "2031-06-01", why: "字形相近" } as const;

it("tells a corrected reading beside the printed one, with who, when and why", () => {
  expect(describeCorrection({ ...decision, kind: "text", reading: "已经" })).toEqual({
    text: "原印“己经”，改作“已经”",
    why: "字形相近",
    by: "许禾",
    when: "2031-06-01",
    lineText: "7",
  });
});

it.each(["role", "order", "split", "join", "field", "metadata"] as const)(
  "tells a decision about the %s with the text that it concerns",
  (kind) => {
    expect(describeCorrection({ ...decision, kind }).text).toContain("“己经”");
  },
);
