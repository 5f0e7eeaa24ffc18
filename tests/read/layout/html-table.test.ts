import { expect, it } from "vitest";
import { htmlTableToText } from "../../../src/read/layout/html-table.ts";
import cases from "./html-table.json" with { type: "json" };

it.each(cases)("a table with $title becomes text without loss", ({ html, text }) => {
  expect(htmlTableToText(html)).toBe(text);
});
