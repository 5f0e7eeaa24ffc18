import { expect, it } from "vitest";
import { parsePageId } from "../../../src/model/ids.ts";
import { parseLayoutFile } from "../../../src/read/layout/index.ts";
import malformed from "./malformed.json" with { type: "json" };

const PAGE = parsePageId("sample-2026-01-01-01");

it.each(malformed)("$title is a problem with its place, and what can be read is kept", (given) => {
  const { name, text, rule, severity, line, column, found, hint } = given;
  const file = `sample/2026-01-01/${name}`;
  const { blocks, problems } = parseLayoutFile({ file, name, text: text.join("\n"), page: PAGE });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ rule, severity, file, line, column });
  expect(problems[0]!.message).toContain(found);
  expect(problems[0]!.hint).toContain(hint);
  expect(blocks).toHaveLength(given.blocks);
});

it("counts the same trouble instead of repeating it", () => {
  const text = JSON.stringify(
    Array.from({ length: 500 }, () => ({ type: "text", text: "甲", bbox: [3, 3, 3, 3] })),
  );
  const { blocks, problems } = parseLayoutFile({
    file: "01.content_list.json",
    name: "01.content_list.json",
    text,
    page: PAGE,
  });
  expect(blocks).toHaveLength(500);
  expect(problems).toHaveLength(1);
  expect(problems[0]!.message).toContain("499 more like it");
});
