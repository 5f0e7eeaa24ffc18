import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSite } from "../../src/build.ts";
import { readArchive } from "../../src/read/read-archive.ts";
import { reconstructIssue } from "../../src/reconstruct-issue.ts";
import { contentFolder } from "../support/content-folder.ts";
import cases from "./bad-content.json" with { type: "json" };
import markup from "./markup.json" with { type: "json" };

const LIMIT_MS = 60_000;
const ISSUE = "jinghe/2031-05-06";
const GOOD = {
  "jinghe/newspaper.yaml": "name: 泾河日报\n",
  [`${ISSUE}/01.txt`]: "# 春灌用水提前到位\n\n县里的水渠昨天通水，沿线十二个村的农田得到灌溉。\n",
};

interface BadFile {
  readonly file: string;
  /** The file that the problem is named at, where it is another. */
  readonly at?: string;
  readonly text?: string;
  readonly base64?: string;
  readonly cut?: number;
}

const bytesOf = ({ text, base64, cut = 0 }: BadFile): Buffer => {
  const bytes = text === undefined ? Buffer.from(base64!, "base64") : Buffer.from(text);
  return bytes.subarray(0, bytes.length - cut);
};

describe("content with errors", () => {
  let folder: string;
  let output: string;
  let home: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "broadsheet-test-"));
    const content = join(folder, "content");
    for (const [path, text] of Object.entries(GOOD)) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), text);
    }
    output = join(folder, "site");
    expect((await buildSite({ content, output })).published).toBe(true);
    home = readFileSync(join(output, "index.html"), "utf8");
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(cases)(
    "such as $name is named with a hint, and what was published stays",
    { timeout: LIMIT_MS },
    async (bad) => {
      const content = contentFolder(GOOD);
      writeFileSync(join(content, ISSUE, bad.file), bytesOf(bad));
      const { problems, published } = await buildSite({ content, output });
      const [problem] = problems.filter(({ severity }) => severity === "error");
      expect(problem!.rule).toContain(bad.rule);
      expect(problem!.file).toBe(`${ISSUE}/${bad.at ?? bad.file}`);
      expect(problem!.hint).toBeTruthy();
      expect(published).toBe(false);
      expect(readFileSync(join(output, "index.html"), "utf8")).toBe(home);
      expect(existsSync(`${output}.next`)).toBe(false);
    },
  );
});

describe("text that looks like code", () => {
  it.each(markup)("such as $name stays text", { timeout: LIMIT_MS }, ({ text, times = 1 }) => {
    const page = `# 春灌用水提前到位\n\n县里的水渠昨天通水。\n\n${text.repeat(times)}\n`;
    const { issues, problems } = readArchive(contentFolder({ ...GOOD, [`${ISSUE}/01.txt`]: page }));
    expect(problems).toEqual([]);
    expect(reconstructIssue(issues[0]!).problems).toEqual([]);
  });
});
