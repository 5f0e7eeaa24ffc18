import { expect, it } from "vitest";
import { parsePageId } from "../../../src/model/ids.ts";
import { isLayoutFile, pageNameOfLayoutFile, parseLayoutFile } from "../../../src/read/layout/index.ts";
import names from "./file-names.json" with { type: "json" };

it.each(names)("takes $name for the layout of page $page", ({ name, page }) => {
  expect(isLayoutFile(name)).toBe(page !== null);
  expect(pageNameOfLayoutFile(name)).toBe(page ?? undefined);
});

it("throws when told to read what is no layout file", () => {
  const file = { file: "01.txt", name: "01.txt", text: "", page: parsePageId("sample-2026-01-01-01") };
  expect(() => parseLayoutFile(file)).toThrow(RangeError);
});
