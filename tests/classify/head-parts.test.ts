import { expect, it } from "vitest";
import { classifyBlocks } from "../../src/classify/classify-blocks.ts";
import { crosshead, headline, paragraph } from "../geometry/draw-page.ts";

it("what heads a region of the page is no crosshead, whatever its wording", () => {
  const page = [
    headline("渠水进田", 0, 2, 40),
    paragraph("甲一", 0, 80, 6),
    crosshead("二十年的盼头", 0, 140),
    paragraph("甲二", 0, 150, 6),
    paragraph("甲三", 1, 80, 6),
    headline("二十年的盼头", 0, 2, 240),
    paragraph("乙一", 0, 280, 6),
    paragraph("乙二", 1, 280, 6),
  ];
  const [inside, head] = classifyBlocks(page).filter(({ text }) => text === "二十年的盼头");
  expect(inside!.role).toBe("crosshead");
  expect(head!.roleScores?.crosshead).toBe(0);
  const sum = Object.values(head!.roleScores ?? {}).reduce((all, score) => all + score, 0);
  expect(sum).toBeCloseTo(1, 5);
});
