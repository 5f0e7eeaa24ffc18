import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { serveSite } from "../../src/serve.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { writeFiles } from "../support/write-files.ts";

const page = (headline: string) =>
  `---\nnewspaper: 泾河日报\ndate: 2031-05-06\n---\n\n## ${headline}\n\n用了四十年的铸铁管昨天从西门街起出来。\n`;

it("builds, serves, and builds again when the content changes", async () => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const folder = temporaryFolder();
  const content = join(folder, "content");
  writeFiles(content, { "01.txt": page("老城供水管换新") });
  const site = await serveSite({ content, output: join(folder, "_site"), port: 0 });
  onTestFinished(() => site.close());
  const home = async (): Promise<string> => (await (await fetch(site.url)).text()).replaceAll("<wbr>", "");
  expect(await home()).toContain("老城供水管换新");
  writeFiles(content, { "01.txt": page("新城供水管完工") });
  await vi.waitUntil(async () => (await home()).includes("新城供水管完工"), {
    timeout: 60_000,
    interval: 50,
  });
});

it("says that the port it was to listen on is taken, and which it has", async () => {
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const folder = temporaryFolder();
  const content = join(folder, "content");
  writeFiles(content, { "01.txt": page("老城供水管换新") });
  const output = join(folder, "_site");
  const first = await serveSite({ content, output, port: 0 });
  onTestFinished(() => first.close());
  const { port } = new URL(first.url);
  const second = await serveSite({ content, output, port: Number(port) });
  onTestFinished(() => second.close());
  expect(second.url).not.toBe(first.url);
  const lines = said.mock.calls.map(([text]) => String(text)).filter((text) => text.includes("Serving"));
  expect(lines.slice(-2).map((line) => line.includes(`port ${port} is taken`))).toEqual([false, true]);
});

it("serves what was built before while the content has errors", async () => {
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const folder = temporaryFolder();
  const content = join(folder, "content");
  writeFiles(content, { "01.txt": page("老城供水管换新") });
  const site = await serveSite({ content, output: join(folder, "_site"), port: 0 });
  onTestFinished(() => site.close());
  writeFiles(content, { "01.txt": "---\nnewspaper: [\n---\n" });
  const hasReported = () => said.mock.calls.some(([text]) => String(text).includes("not published"));
  await vi.waitUntil(hasReported, { timeout: 60_000, interval: 50 });
  expect(await (await fetch(site.url)).text()).toContain("泾河日报");
});
