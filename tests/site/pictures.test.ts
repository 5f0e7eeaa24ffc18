import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { RawPage } from "../../src/model/page.ts";
import { ownBlocks } from "../../src/site/own-blocks.ts";
import { findPicture } from "../../src/site/picture.ts";
import { rawLinesOf } from "../../src/site/raw-lines.ts";
import { renderSite } from "../../src/site/render-site.ts";
import { DEFAULT_SITE_OPTIONS } from "../../src/site/site-options.ts";
import { viewArchive } from "../../src/site/site-view.ts";
import { writePictures } from "../../src/site/write-pictures.ts";
import { sampleIssue, samplePage, sampleRawPage } from "../support/sample-archive.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { writeFiles } from "../support/write-files.ts";

const FILE = "jinghe-ribao/2031-05-06/01.txt";
const FOLDER = "jinghe-ribao/2031/05/06/01/";

it.each([
  ["images/a.jpg", "pictures/images-a.jpg"],
  ["../../shared/b%20c.PNG", "pictures/up-up-shared-b c.PNG"],
  ["images/none.jpg", undefined],
  ["images/a.svg", undefined],
  ["../../../outside.jpg", undefined],
  ["/etc/a.jpg", undefined],
  ["https://example.org/a.jpg", undefined],
  ["images/%.jpg", undefined],
])("shows the picture %s as %s", (reference, shown) => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    "outside.jpg": "x",
    "content/jinghe-ribao/2031-05-06/images/a.jpg": "x",
    "content/jinghe-ribao/2031-05-06/images/a.svg": "x",
    "content/shared/b c.PNG": "x",
  });
  const picture = findPicture(join(folder, "content"), FILE, reference, FOLDER);
  expect(picture?.path).toBe(shown && FOLDER + shown);
});

const PAGE = samplePage({
  date: "2031-05-06",
  page: "01",
  parts: { picture: "jinghe-ribao/2031-05-06/01.png" },
  articles: [
    {
      line: 1,
      headline: "渡口的早晨",
      body: ["船工说，新码头的灯亮。"],
      captions: [{ text: "头班船。", credit: "方既白 摄", image: "images/a.jpg", lines: [[5, 5]] }],
    },
    { line: 11, headline: "修表人", body: ["手稳得像钟摆。"] },
  ],
});

const RAW: RawPage = {
  ...sampleRawPage(PAGE),
  blocks: [1, 3, 11].map((line, index) => ({
    id: `b${line}` as never,
    kind: "paragraph",
    text: "",
    lines: [line, line],
    blankLinesAbove: 0,
    box: [100, 100 * index, 500, 100 * index + 80],
  })),
};

it("marks each article's regions on the page's picture, and links picture and text both ways", async () => {
  const [content, output] = [temporaryFolder(), temporaryFolder()];
  writeFiles(content, {
    "jinghe-ribao/2031-05-06/01.png": "page",
    "jinghe-ribao/2031-05-06/images/a.jpg": "photo",
  });
  const issues = [sampleIssue("2031-05-06", [PAGE])];
  const site = viewArchive({ issues }, DEFAULT_SITE_OPTIONS, { rawPageOf: () => RAW, content });
  await renderSite(site, output);
  writePictures(site, output);
  const read = (file: string) => readFileSync(join(output, FOLDER, file), "utf8");
  expect(read("pictures/01.png")).toBe("page");
  expect(read("pictures/images-a.jpg")).toBe("photo");
  const page = read("index.html");
  expect(page).toContain('<a id="l001" href="l001/" aria-label="渡口的早晨">');
  expect(page).toContain('<rect x="100" y="100" width="400" height="80"/>');
  expect(page.match(/<rect /g)).toHaveLength(3);
  const article = read("l001/index.html");
  expect(article).toContain('href="../#l001"');
  expect(article.match(/<rect /g)).toHaveLength(2);
  expect(article).toContain('<img src="../pictures/images-a.jpg" alt="头班船。" loading="lazy">');
});

it("tells the blocks of a layout file apart although all stand on one line", () => {
  const [article] = PAGE.articles;
  const blocks = RAW.blocks!.map((block) => ({ ...block, lines: [1, 1] as const, text: block.id }));
  const body = article!.body.map((item) => ({ ...item, blocks: [blocks[1]!.id] }));
  const own = { ...article!, id: blocks[0]!.id as never, body };
  expect(ownBlocks(own, blocks).map(({ id }) => id)).toEqual(["b1", "b3"]);
  expect(rawLinesOf(own, { ...RAW, file: "01.ocr.json", blocks })).toEqual([
    { number: 1, text: "b1" },
    { number: 1, text: "b3" },
  ]);
});
