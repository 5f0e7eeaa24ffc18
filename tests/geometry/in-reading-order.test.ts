import { expect, it } from "vitest";
import { inReadingOrder } from "../../src/geometry/index.ts";
import { headline, paragraph } from "./draw-page.ts";

it("reads a page story by story, each with its headline first and its columns from left to right", () => {
  const { box: _, ...unplaced } = paragraph("无处", 0, 0, 2);
  const page = [
    unplaced,
    paragraph("丙一", 2, 80, 6),
    paragraph("甲二", 1, 80, 6),
    paragraph("甲一", 0, 80, 6),
    headline("街口义诊", 2, 1, 40),
    headline("渠水进田", 0, 2, 40),
  ];
  const names = inReadingOrder(page).map(({ text }) => [...text].slice(0, 2).join(""));
  expect(names).toEqual(["渠水", "甲一", "甲二", "街口", "丙一", "无处"]);
});
