import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readArchive } from "../../src/read/read-archive.ts";
import { contentFolder } from "../support/content-folder.ts";
import cases from "./content-problems.json" with { type: "json" };

const PAPER = { "jinghe/newspaper.yaml": "name: 泾河日报\nplace: 泾河县\n" };
const TEXT = "# 春灌用水提前到位\n\n本报讯 县里的水渠昨天通水。\n";

describe("reading a content folder", () => {
  it("finds papers, issues and pages where they stand", () => {
    const dir = contentFolder({
      ...PAPER,
      "jinghe/2031-05-06/01.txt": `---\nsection: 要闻\n---\n${TEXT}`,
      "jinghe/2031-05-06/A02.md": TEXT,
      "jinghe/2031-05-06/A02.jpg": "",
      "jinghe/2031-05-06/issue.yaml": "number: 第3021期\nedition: 晚刊\n",
      "jinghe/2031-05-06/corrections.yaml": "corrections: []\n",
      "jinghe/2031-05-06/images/a.jpg": "",
      "jinghe/2031-05-07/01.txt": TEXT,
      "README.md": "This folder holds the archive.",
    });
    const { issues, problems } = readArchive(dir);
    expect(problems).toEqual([]);
    expect(issues.map(({ date }) => date)).toEqual(["2031-05-06", "2031-05-07"]);
    const { pages, ...issue } = issues[0]!;
    expect(issue).toEqual({
      newspaper: { slug: "jinghe", name: "泾河日报", place: "泾河县" },
      date: "2031-05-06",
      number: "第3021期",
      edition: "晚刊",
      articles: [],
      corrections: { file: "jinghe/2031-05-06/corrections.yaml", text: "corrections: []\n" },
    });
    expect(pages).toEqual([
      {
        id: "jinghe-2031-05-06-01",
        place: { newspaper: "jinghe", date: "2031-05-06", page: "01" },
        file: "jinghe/2031-05-06/01.txt",
        meta: { newspaper: "泾河日报", date: "2031-05-06", page: "01", section: "要闻", inferred: [] },
        text: TEXT,
        firstLine: 4,
      },
      {
        id: "jinghe-2031-05-06-a02",
        place: { newspaper: "jinghe", date: "2031-05-06", page: "a02" },
        file: "jinghe/2031-05-06/A02.md",
        meta: { newspaper: "泾河日报", date: "2031-05-06", page: "A02", inferred: [] },
        text: TEXT,
        firstLine: 1,
        picture: "jinghe/2031-05-06/A02.jpg",
      },
    ]);
  });

  it("puts a lone page where its text says, and marks that as inferred", () => {
    const dir = contentFolder({ "page.txt": `泾河日报 2031年5月6日 星期二\n\n${TEXT}` });
    const { issues, problems } = readArchive(dir);
    expect(problems).toEqual([]);
    expect(issues).toHaveLength(1);
    expect(issues[0]!.newspaper).toEqual({ slug: "jingheribao", name: "泾河日报" });
    expect(issues[0]!.pages[0]!.place).toEqual({
      newspaper: "jingheribao",
      date: "2031-05-06",
      page: "page",
    });
    expect(issues[0]!.pages[0]!.meta.inferred).toEqual(["newspaper", "date"]);
    expect(issues[0]!.pages[0]!.meta.page).toBeUndefined();
  });

  it("lets front matter stand above what the text says", () => {
    const page = `---\nnewspaper: 渭川晚报\ndate: 2031-05-08\npage: A03\n---\n泾河日报 2031年5月6日\n\n${TEXT}`;
    const { issues } = readArchive(contentFolder({ "page.txt": page }));
    expect(issues[0]!.newspaper.name).toBe("渭川晚报");
    expect(issues[0]!.pages[0]!.meta).toEqual({
      newspaper: "渭川晚报",
      date: "2031-05-08",
      page: "A03",
      inferred: [],
    });
  });

  it("adds a lone page to the issue that is there already", () => {
    const dir = contentFolder({
      ...PAPER,
      "jinghe/2031-05-06/02.txt": TEXT,
      "lone.txt": `泾河日报 2031年5月6日 星期二\n\n${TEXT}`,
    });
    const { issues, problems } = readArchive(dir);
    expect(problems).toEqual([]);
    expect(issues).toHaveLength(1);
    expect(issues[0]!.pages.map(({ id }) => id)).toEqual(["jinghe-2031-05-06-02", "jinghe-2031-05-06-lone"]);
  });

  it("takes an article written by hand as an article of its issue", () => {
    const file = "jinghe/2031-05-06/articles/well.md";
    const text = [
      "---",
      "headline: 古井重开",
      "byline: 记者 江月",
      "page: 02",
      "---",
      "第一段，",
      "还是第一段。",
      "",
      "## 井水清",
      "",
      "<b>第二段</b>。",
      "",
      "![井口。](images/well.jpg)",
    ].join("\n");
    const { issues, problems } = readArchive(contentFolder({ ...PAPER, [file]: text }));
    expect(problems).toEqual([]);
    expect(issues[0]!.articles[0]).toMatchObject({ file, page: "jinghe-2031-05-06-02", pageName: "02" });
    expect(issues[0]!.articles[0]!.article).toMatchObject({
      id: "jinghe-2031-05-06-02-well",
      file,
      headline: "古井重开",
      byline: "记者 江月",
      confidence: 1,
      body: [
        { kind: "paragraph", text: "第一段，还是第一段。", lines: [[6, 7]] },
        { kind: "crosshead", text: "井水清", lines: [[9, 9]] },
        { kind: "paragraph", text: "<b>第二段</b>。", lines: [[11, 11]] },
      ],
      captions: [{ text: "井口。", image: "images/well.jpg", lines: [[13, 13]] }],
    });
  });

  it("takes a page with its boxes from a layout file", () => {
    const boxes = JSON.stringify([
      { type: "text", text: "县里的水渠昨天通水。", bbox: [10, 10, 500, 60], page_idx: 0 },
    ]);
    const { issues, problems } = readArchive(
      contentFolder({ ...PAPER, "jinghe/2031-05-06/01.content_list.json": boxes }),
    );
    expect(problems).toEqual([]);
    const [page] = issues[0]!.pages;
    expect(page!.id).toBe("jinghe-2031-05-06-01");
    expect(page!.blocks?.[0]).toMatchObject({ text: "县里的水渠昨天通水。", box: [10, 10, 500, 60] });
    expect(page!.blocks![0]!.id).toMatch(/^jinghe-2031-05-06-01-l/);
  });

  it("keeps the text of a page that has a layout file beside it, which lends its boxes", () => {
    const boxes = JSON.stringify([
      { type: "text", text: "县里的水渠昨天通水。", bbox: [10, 10, 500, 60], page_idx: 0 },
    ]);
    const { issues, problems } = readArchive(
      contentFolder({ "jinghe/2031-05-06/01.content_list.json": boxes, "jinghe/2031-05-06/01.txt": TEXT }),
    );
    expect(problems).toEqual([]);
    const [page] = issues[0]!.pages;
    expect(page).toMatchObject({ file: "jinghe/2031-05-06/01.txt", text: TEXT });
    expect(page!.blocks).toBeUndefined();
    expect(page!.beside).toHaveLength(1);
  });

  it("changes no raw file", () => {
    const raw = Buffer.from(`\uFEFF---\r\nsection: 要闻\r\n---\r\n${TEXT}`);
    const dir = contentFolder({ ...PAPER, "jinghe/2031-05-06/01.txt": raw });
    readArchive(dir);
    expect(readFileSync(join(dir, "jinghe/2031-05-06/01.txt")).equals(raw)).toBe(true);
  });

  it.each(cases)("names $name", ({ files, problems, issues, hint }) => {
    const archive = readArchive(contentFolder(files as unknown as Record<string, string>));
    expect(archive.problems).toMatchObject(problems);
    expect(archive.problems).toHaveLength(problems.length);
    expect(archive.problems.map((problem) => problem.hint).join("\n")).toContain(hint);
    expect(archive.issues.map(({ pages }) => pages.length)).toEqual(issues);
  });
});
