import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { layoutFormatOf } from "../../../src/read/layout/file-names.ts";
import { sniffFormat } from "../../../src/read/layout/sniff-format.ts";
import { readPageFile } from "../../../src/read/read-page-file.ts";
import { BLOCK_FORMATS, LINE_FORMATS } from "./formats.ts";
import { SAMPLE } from "./sample-page.ts";

const JSON_FORMATS = [...BLOCK_FORMATS, ...LINE_FORMATS].filter(({ name }) => name.endsWith(".json"));

it.each(JSON_FORMATS)("what a JSON file holds tells its format: $format", ({ name, write }) => {
  expect(sniffFormat(write(SAMPLE))).toBe(layoutFormatOf(name));
});

it("a JSON file that somebody names is read by what it holds, and what holds nothing is reported", () => {
  const dir = mkdtempSync(join(tmpdir(), "broadsheet-"));
  try {
    const lines = join(dir, "ocr_lines.json");
    writeFileSync(lines, JSON.stringify([{ text: "镇北的新渠昨天通水了。", box: [10, 10, 230, 30] }]));
    expect(readPageFile(lines).page?.blocks?.map(({ text }) => text)).toEqual(["镇北的新渠昨天通水了。"]);
    const none = join(dir, "package.json");
    writeFileSync(none, '{ "name": "archive" }');
    expect(readPageFile(none).problems.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["read/layout-shape", "error"],
    ]);
  } finally {
    rmSync(dir, { recursive: true });
  }
});
