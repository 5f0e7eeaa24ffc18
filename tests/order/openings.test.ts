import { expect, it } from "vitest";
import { compareOpenings } from "../../src/order/openings.ts";
import { graphOf } from "../support/graph-of.ts";

it("paragraphs of one build begin alike", () => {
  const { nodes } = graphOf([
    ["body", "要强化责任，把渠修到田头。"],
    ["body", "渠水流过十二个村庄，田有了水。"],
    ["body", "要强化管护，让水流得长久。"],
  ]);
  const alike = compareOpenings(nodes);
  expect(alike[0 * 3 + 2]).toBeGreaterThan(0.2);
  expect(alike[0 * 3 + 2]).toBe(alike[2 * 3 + 0]);
  expect(alike[0 * 3 + 1]).toBeLessThan(0.2);
});
