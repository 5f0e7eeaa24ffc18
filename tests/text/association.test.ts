import { expect, it } from "vitest";
import { association } from "../../src/text/association.ts";
import { loadCharacterModel } from "../../src/text/character-model.ts";

const model = loadCharacterModel();

it.each([
  ["全国人民代表", "大会常务委员会"],
  ["新华社北", "京1月1日电"],
])("is above 0 where a text reads on: %s|%s", (before, after) => {
  expect(association(before, after, model)).toBeGreaterThan(3);
});

it.each([
  ["全国人民代表", "渠边的老人说"],
  ["新华社北京", "把要点记在本子上"],
])("is below 0 where two stand together by chance: %s|%s", (before, after) => {
  expect(association(before, after, model)).toBeLessThan(0);
});

it("is 0 where either is empty", () => {
  expect(association("", "大会", model)).toBe(0);
  expect(association("人民", "", model)).toBe(0);
});
