import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { broadsheet } from "../support/command.ts";
import { contentFolder } from "../support/content-folder.ts";

const PAGE = "泾河日报 2031年5月6日 星期二\n\n# 春灌用水提前到位\n\n县里的水渠昨天通水。\n";
const BOXES = JSON.stringify([
  { type: "text", text: "春灌用水提前到位", text_level: 1, bbox: [10, 10, 900, 60], page_idx: 0 },
  { type: "text", text: "县里的水渠昨天通水。", bbox: [10, 80, 500, 160], page_idx: 0 },
]);

describe("broadsheet parse FILE", () => {
  it("prints the page's record on standard output and nothing else there", () => {
    const dir = contentFolder({ "page.txt": PAGE });
    const { code, stdout, stderr } = broadsheet(["parse", "page.txt"], dir);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const record = JSON.parse(stdout);
    expect(record).toMatchObject({
      newspaper: "泾河日报",
      date: "2031-05-06",
      inferred: ["newspaper", "date"],
      page: null,
      section: null,
      problems: [],
    });
    expect(JSON.stringify(record.articles)).toContain("县里的水渠昨天通水。");
  });

  it("takes paper and day from the folders of a content folder", () => {
    const dir = contentFolder({
      "jinghe/newspaper.yaml": "name: 泾河日报\n",
      "jinghe/2031-05-06/A01.txt": "# 题\n\n文。",
    });
    const { stdout } = broadsheet(["parse", join(dir, "jinghe/2031-05-06/A01.txt")]);
    expect(JSON.parse(stdout)).toMatchObject({
      newspaper: "泾河日报",
      date: "2031-05-06",
      inferred: [],
      page: "A01",
    });
  });

  it("prints problems on standard error, with a path that can be opened, and exits with 1", () => {
    const dir = contentFolder({ "in/page.txt": Buffer.from(PAGE).subarray(0, -2) });
    const { code, stdout, stderr } = broadsheet(["parse", "in/page.txt"], dir);
    expect(code).toBe(1);
    expect(stderr).toContain("in/page.txt:5:10  error  read/malformed-bytes");
    expect(JSON.parse(stdout).problems[0]).toMatchObject({
      rule: "read/malformed-bytes",
      line: 5,
      column: 10,
    });
  });

  it("says that corrections cannot be read, and exits with 1", () => {
    const dir = contentFolder({
      "jinghe/2031-05-06/A01.txt": "# 题\n\n文。",
      "jinghe/2031-05-06/corrections.yaml": "corrections:\n  - kind: [split\n",
    });
    const { code, stdout, stderr } = broadsheet(["parse", "A01.txt"], join(dir, "jinghe/2031-05-06"));
    expect(code).toBe(1);
    expect(stderr).toMatch(/^corrections\.yaml:\d+:1 {2}error {2}correct\/broken-yaml/);
    expect(JSON.parse(stdout).problems).toMatchObject([{ rule: "correct/broken-yaml" }]);
  });

  it("says what is wrong with the paper's file", () => {
    const dir = contentFolder({
      "jinghe/newspaper.yaml": "name：泾河日报\n",
      "jinghe/2031-05-06/A01.txt": "# 题\n\n文。",
    });
    const { code, stderr } = broadsheet(["parse", "jinghe/2031-05-06/A01.txt"], dir);
    expect(code).toBe(1);
    expect(stderr).toContain("jinghe/newspaper.yaml:1:1  error  read/colon");
    expect(stderr).toContain("Hint: Use an ASCII colon and a space: name: 泾河日报");
  });

  it.each([
    ["date: 2031-13-45", "read/field-date"],
    ["newspaper: [泾河日报", "read/broken-yaml"],
  ])("names what is wrong with “%s”, and not what is unknown for it", (line, rule) => {
    const dir = contentFolder({ "page.txt": `---\n${line}\n---\n\n# 题\n\n文。` });
    const { code, stdout } = broadsheet(["parse", "page.txt"], dir);
    expect(code).toBe(1);
    const rules = JSON.parse(stdout).problems.map((problem: { rule: string }) => problem.rule);
    expect(rules).toContain(rule);
    expect(rules).not.toContain("read/unknown-date");
  });

  it("leaves corrections of the issue's other pages alone", () => {
    const correction =
      '{ kind: split, page: "02", quote: { exact: 乙 }, by: 江月, when: 2031-05-08, why: 原报如此 }';
    const dir = contentFolder({
      "jinghe/2031-05-06/A01.txt": "# 题\n\n文。",
      "jinghe/2031-05-06/corrections.yaml": `corrections:\n  - ${correction}\n`,
    });
    const { code, stdout } = broadsheet(["parse", "A01.txt"], join(dir, "jinghe/2031-05-06"));
    expect(code).toBe(0);
    expect(JSON.parse(stdout).problems).toEqual([]);
  });

  it("prints a record that says why, where a file holds no page", () => {
    const dir = contentFolder({ "page.txt": "" });
    const { code, stdout } = broadsheet(["parse", "page.txt"], dir);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      newspaper: null,
      date: null,
      articles: [],
      problems: [{ rule: "read/empty-page" }],
    });
  });
});

describe("broadsheet parse DIR --output OUT", () => {
  it("refuses a folder that holds no page itself", () => {
    const dir = contentFolder({ "jinghe/2031-05-06/A01.txt": PAGE });
    const { code, stderr } = broadsheet(["parse", dir, "--output", join(dir, "out")]);
    expect(code).toBe(2);
    expect(stderr).toContain("no page's file");
  });

  it("writes one record a page, whatever kind of file describes it", () => {
    const files = {
      "001.txt": PAGE,
      "002.md": PAGE,
      "003.content_list.json": BOXES,
      "001.expected.json": "{}",
    };
    const dir = contentFolder(files);
    const { code, stdout, stderr } = broadsheet(["parse", dir, "--output", join(dir, "out")]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toContain("3 pages");
    expect(readdirSync(join(dir, "out")).sort()).toEqual(["001.json", "002.json", "003.json"]);
    for (const name of ["001", "002", "003"]) {
      const record = JSON.parse(readFileSync(join(dir, "out", `${name}.json`), "utf8"));
      expect(JSON.stringify(record.articles)).toContain("县里的水渠昨天通水。");
    }
  });

  it("goes on past a page that cannot be read, and exits with 1", () => {
    const dir = contentFolder({ "001.txt": Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1]), "002.txt": PAGE });
    const { code, stderr } = broadsheet(["parse", dir, "--output", join(dir, "out")]);
    expect(code).toBe(1);
    expect(stderr).toContain("read/binary-file");
    expect(readdirSync(join(dir, "out"))).toHaveLength(2);
  });

  it("says once what is wrong with a file that its pages share", () => {
    const dir = contentFolder({
      "jinghe/2031-05-06/01.txt": PAGE,
      "jinghe/2031-05-06/02.txt": PAGE,
      "jinghe/2031-05-06/corrections.yaml": "corrections：\n",
    });
    const day = join(dir, "jinghe/2031-05-06");
    const { code, stderr } = broadsheet(["parse", day, "--output", join(dir, "out")], dir);
    expect(code).toBe(1);
    expect(stderr.match(/^jinghe\/2031-05-06\/corrections.yaml:1:1 {2}error/gm)).toHaveLength(1);
  });

  it("writes the same bytes every time", () => {
    const dir = contentFolder({ "001.txt": PAGE });
    const bytes = ["a", "b"].map((out) => {
      broadsheet(["parse", dir, "--output", join(dir, out)]);
      return readFileSync(join(dir, out, "001.json"), "utf8");
    });
    expect(bytes[0]).toBe(bytes[1]);
  });
});

describe("broadsheet build, then check", () => {
  it("says that nothing is wrong", () => {
    const dir = contentFolder({ "jinghe/2031-05-06/A01.txt": PAGE });
    const output = join(contentFolder({}), "site");
    expect(broadsheet(["build", "--content", dir, "--output", output]).code).toBe(0);
    const { code, stdout, stderr } = broadsheet(["check", "--output", output]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(`No problems in ${output}: links, HTML, search and article pages are right.\n`);
  }, 120_000);
});

describe("wrong use", () => {
  it.each([
    [["parse"], "missing required argument"],
    [["parse", "no-such-file.txt"], "folder of such at “no-such-file.txt”; found none."],
    [["parse", "."], "--output"],
    [["build", "--content", "nowhere"], "Expected a folder at “nowhere” (--content); found none."],
    [["build", "--content", "page.txt"], "Expected a folder at “page.txt” (--content); found a file."],
    [["serve", "--content", "nowhere"], "Expected a folder at “nowhere” (--content); found none."],
    [["review", "--content", "nowhere"], "Expected a folder at “nowhere” (--content); found none."],
    [["learn", "--content", "nowhere"], "Expected a folder at “nowhere” (--content); found none."],
    [["check", "--output", "nowhere"], "Expected a folder at “nowhere” (--output); found none."],
    [["serve", "--port", "many"], "whole number"],
    [["build", "--base-url", "example.org"], "as in https://example.org"],
    [["build", "--base-url", "ftp://example.org"], "as in https://example.org"],
    [["build", "--base-url", "https://exa mple.org"], "as in https://example.org"],
    [["serve", "--base-url", ""], "as in https://example.org"],
    [["print"], "unknown command"],
    [["parse", "page.txt", "--colour"], "unknown option"],
  ])("%j exits with 2 and says what was wrong", (args, complaint) => {
    const { code, stdout, stderr } = broadsheet(args, contentFolder({ "page.txt": PAGE }));
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(complaint);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it("is not to ask for help", () => {
    const { code, stdout } = broadsheet(["--help"]);
    expect(code).toBe(0);
    for (const command of ["build", "serve", "parse", "check"]) expect(stdout).toContain(command);
  });
});
