import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { formatReport } from "../../src/build/build-report.ts";
import { buildSite } from "../../src/build.ts";
import { folderContents } from "../support/render-sample.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { writeFiles } from "../support/write-files.ts";

const PAGE = `---
newspaper: 泾河日报
date: 2031-05-06
page: "01"
---

## 老城供水管换新

用了四十年的铸铁管昨天从西门街起出来，换上去的是球墨管。

施工队白天开沟、夜里接管，临街的早点铺没有停过一天。

■记者 许禾
`;

const TRUNCATED = new Uint8Array([...Buffer.from("## 标题\n\n正文一段。").subarray(0, -1)]);

function archive(files: Readonly<Record<string, string | Uint8Array>> = { "01.txt": PAGE }) {
  const folder = temporaryFolder();
  const content = join(folder, "content");
  writeFiles(content, files);
  return { content, output: join(folder, "_site"), folder };
}

it("builds a site of a content folder, counts what it holds, and leaves nothing beside it", async () => {
  const { content, output, folder } = archive();
  const report = await buildSite({ content, output });
  expect(report).toMatchObject({ issues: 1, pages: 1, articles: 1, problems: [], published: true });
  expect(readFileSync(join(output, "index.html"), "utf8").replaceAll("<wbr>", "")).toContain(
    "老城供水管换新",
  );
  expect(existsSync(join(folder, "_site.next"))).toBe(false);
  expect(existsSync(join(folder, "_site.old"))).toBe(false);
});

it("makes the same bytes of the same content every time", async () => {
  const { content, output, folder } = archive();
  await buildSite({ content, output });
  await buildSite({ content, output: join(folder, "again") });
  expect(folderContents(join(folder, "again"))).toEqual(folderContents(output));
});

it("leaves the published site untouched when the content has errors, and says so", async () => {
  const { content, output } = archive();
  await buildSite({ content, output });
  const before = folderContents(output);
  writeFiles(content, { "02.txt": TRUNCATED });
  const report = await buildSite({ content, output });
  expect(report.published).toBe(false);
  expect(report.problems.map(({ severity }) => severity)).toContain("error");
  expect(folderContents(output)).toEqual(before);
  expect(formatReport(report, content)).toContain("not published");
});

it("publishes nothing when the first build meets errors", async () => {
  const { content, output } = archive({ "01.txt": TRUNCATED });
  expect((await buildSite({ content, output })).published).toBe(false);
  expect(existsSync(output)).toBe(false);
});

it("takes pages away that the content no longer has", async () => {
  const { content, output } = archive();
  await buildSite({ content, output });
  writeFiles(output, { "old/index.html": "old" });
  await buildSite({ content, output });
  expect(existsSync(join(output, "old"))).toBe(false);
});

it("refuses to replace a folder that is no site, and touches nothing in it", async () => {
  const { content, output } = archive();
  writeFiles(output, { "thesis.txt": "years of work" });
  await expect(buildSite({ content, output })).rejects.toThrow("would be lost");
  expect(readFileSync(join(output, "thesis.txt"), "utf8")).toBe("years of work");
});

it.each(["content", ".", "content/site"])(
  "refuses to write over its content: --output %s",
  async (output) => {
    const { content, folder } = archive();
    await expect(buildSite({ content, output: join(folder, output) })).rejects.toThrow("overlap");
    expect(existsSync(join(content, "01.txt"))).toBe(true);
  },
);

it("keeps the search index to fewer files where the host caps them", async () => {
  const letter = (i: number): string => String.fromCodePoint(0x4e00 + ((i * 7919) % 6000));
  const story = Array.from({ length: 60_000 }, (_, i) => letter(i) + (i % 90 === 89 ? "。\n\n" : "")).join(
    "",
  );
  const { content, output, folder } = archive({ "01.txt": `${PAGE}\n## 长卷\n\n${story}。\n` });
  const capped = join(folder, "capped");
  await buildSite({ content, output });
  await buildSite({ content, output: capped, maxIndexFiles: 9 });
  const indexFiles = (site: string): number => folderContents(join(site, "search-index")).size;
  expect(indexFiles(capped)).toBeLessThan(indexFiles(output));
});
