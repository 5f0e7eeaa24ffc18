import { describe, expect, it } from "vitest";
import { readArchive } from "../../src/read/read-archive.ts";
import { reconstructIssue } from "../../src/reconstruct-issue.ts";
import { contentFolder } from "../support/content-folder.ts";
import lines from "./long-lines.json" with { type: "json" };

const CHARS = 1_000_000;
/** Generous for a slow machine; a method that grows with the square of the line would take hours. */
const LIMIT_MS = 60_000;

describe("a line of a million characters", () => {
  it.each(lines)(
    "of $name is read as text, whole, and in time",
    { timeout: LIMIT_MS },
    ({ start = "", unit }) => {
      const line = start + unit.repeat(Math.ceil(CHARS / unit.length)).slice(0, CHARS);
      const text = `# 春灌用水提前到位\n\n${line}\n\n县里的水渠昨天通水。\n`;
      const { issues, problems } = readArchive(contentFolder({ "jinghe/2031-05-06/01.txt": text }));
      expect(problems).toEqual([]);
      expect(reconstructIssue(issues[0]!).problems).toEqual([]);
    },
  );
});
