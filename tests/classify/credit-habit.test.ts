import { expect, it } from "vitest";
import { withCreditHabit } from "../../src/classify/credit-habit.ts";
import { LEARNED_ROLES } from "../../src/classify/role-features.ts";
import type { BlockRole } from "../../src/model/block.ts";
import { tokenizePage } from "../../src/tokenize/tokenize-page.ts";
import { rawPage } from "../support/arbitrary-page.ts";

/** A heading with the probability of being a headline (else a crosshead), a credit, or text. */
type Line = number | "credit" | "text";

/** The probability of a headline that the habit leaves each heading. */
function habitOf(lines: readonly Line[]): number[] {
  const printed = lines.map((line, at) => (typeof line === "number" ? `## 题${at}` : `${line}${at}`));
  const blocks = tokenizePage(rawPage(`${printed.join("\n\n")}\n`));
  const certain = lines.map((line): BlockRole | undefined =>
    line === "credit" ? "credit" : line === "text" ? "body" : undefined,
  );
  const guesses = lines.map((line) =>
    Float32Array.from(LEARNED_ROLES, (role) =>
      typeof line !== "number" ? 0 : role === "headline" ? line : role === "crosshead" ? 1 - line : 0,
    ),
  );
  const scores = withCreditHabit(blocks, certain, guesses);
  return lines.flatMap((line, at) =>
    typeof line === "number" ? [Math.round(100 * scores[at]![LEARNED_ROLES.indexOf("headline")]!) / 100] : [],
  );
}

it("where every sure headline has its credit right below, a doubtful heading without is less likely one", () => {
  const [first, second, doubtful] = habitOf([1, "credit", "text", 1, "credit", "text", 0.6, "text"]);
  expect([first, second]).toEqual([1, 1]);
  expect(doubtful).toBeLessThan(0.4);
});

it("one with its credit stays as likely, and so does one above a heading that has it", () => {
  expect(habitOf([1, "credit", "text", 1, "credit", "text", 0.6, "credit", "text"])).toEqual([1, 1, 0.6]);
  expect(habitOf([1, "credit", "text", 1, "credit", "text", 0.6, 1, "credit"])).toEqual([1, 1, 0.6, 1]);
});

it("a single headline is no habit, nor is one that a sure headline goes without", () => {
  expect(habitOf([1, "credit", "text", 0.6, "text"])).toEqual([1, 0.6]);
  expect(habitOf([1, "credit", "text", 1, "credit", "text", 1, "text", 0.6, "text"])).toEqual([1, 1, 1, 0.6]);
});
