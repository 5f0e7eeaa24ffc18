import { expect, it } from "vitest";
import { findSeams } from "../../src/classify/torn.ts";
import { loadCharacterModel } from "../../src/text/character-model.ts";
import { tokenizePage } from "../../src/tokenize/tokenize-page.ts";
import { rawPage } from "../support/arbitrary-page.ts";

const LINES = [
  "# 春灌用水提前到位",
  "县里今年安排资金两千万元，用于农村基础设施建",
  "记者昨天从县里获悉，春灌今年提前了十天。",
  "设和环境整治。",
  "老街换新颜",
];
const blocks = tokenizePage(rawPage(`${LINES.join("\n\n")}\n`));
const seams = findSeams(
  blocks,
  blocks.map(() => undefined),
  loadCharacterModel(),
);
const [headline, torn, whole, rest, line] = seams;

it("finds the other half of a torn sentence, and that each is the other's best", () => {
  expect(torn!.onward).toBeGreaterThan(0);
  expect(torn!.onwardMutual && rest!.backwardMutual).toBe(true);
  expect(rest!.backward).toBe(torn!.onward);
});

it("hears no sentence go on in a whole paragraph, nor across a marked heading", () => {
  expect(whole!.onwardMutual).toBe(false);
  expect(headline!.onwardMutual || headline!.backwardMutual).toBe(false);
  expect(line!.backward).toBeLessThan(rest!.backward);
});
