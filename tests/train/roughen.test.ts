import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/learning/train-network.ts";
import { alignPage } from "../../src/train/gold.ts";
import {
  misreadPage,
  roughen,
  withBrokenHeadings,
  withLevels,
  withMergedParagraphs,
  withSignatures,
  withStandingHeads,
} from "../../src/train/roughen.ts";
import { unmarkPage } from "../../src/train/unmark.ts";
import { goldPages, storiesOf } from "./gold-pages.ts";

const pages = goldPages();
const NAMES = ["河边杂记", "港城新事", "乡间来信", "水上人家", "山里人家", "渡口茶馆"];
const WRITERS = ["苏木木", "江小月", "陈晨晨", "许禾禾", "郑一山", "唐小满", "方圆圆", "姚禾苗"];
const printedOf = (text: string): string => text.replace(/\s/g, "");

describe.each(pages.map((page) => [page.name, page] as const))("“%s”", (_, page) => {
  it("with names of columns has each above its article, and all else as it was", () => {
    for (let seed = 0; seed < 5; seed++) {
      const headed = withStandingHeads(page, NAMES, seededRandom(seed));
      const added = alignPage(headed).filter(({ role }) => role === "standingHead");
      const given = headed.articles.flatMap(({ standingHead }) => standingHead ?? []);
      expect(added.map(({ block }) => block.text).sort()).toEqual([...given].sort());
      for (const { block, article } of added)
        expect(headed.articles[article!]!.standingHead).toBe(block.text);
      const rest = headed.raw.text.split("\n").filter((line) => !given.includes(line.replace(/^## /, "")));
      expect(printedOf(rest.join("\n"))).toBe(printedOf(page.raw.text));
    }
  });

  it("with other levels has the same blocks with the same roles, and headlines of one level at most one apart", () => {
    const rolesOf = (some: typeof page): unknown[] =>
      alignPage(some).map(({ role, article }) => [role, article]);
    const levels = new Set<string>();
    for (let seed = 0; seed < 8; seed++) {
      const marked = withLevels(page, seededRandom(seed));
      expect(rolesOf(marked)).toEqual(rolesOf(page));
      const headlines = alignPage(marked).filter(({ role }) => role === "headline");
      for (const { block } of headlines) expect(block.kind).toBe("heading");
      const own = headlines.map(({ block }) => block.level!);
      expect(Math.max(...own) - Math.min(...own)).toBeLessThanOrEqual(2);
      levels.add(own.join());
    }
    expect(levels.size).toBeGreaterThan(1);
  });

  it("with headings in two lines tells the same, without marks", () => {
    const plain = unmarkPage(page);
    let broken = 0;
    for (let seed = 0; seed < 6; seed++) {
      const set = withBrokenHeadings(plain, seededRandom(seed));
      expect(printedOf(set.raw.text)).toBe(printedOf(plain.raw.text));
      if (set.raw.text !== plain.raw.text) broken++;
    }
    expect(broken).toBeGreaterThan(0);
  });

  it("with merged paragraphs tells the same stories in no more blocks", () => {
    const merged = withMergedParagraphs(page, seededRandom(1));
    expect(storiesOf(merged, alignPage(merged))).toEqual(storiesOf(page, alignPage(page)));
    expect(alignPage(merged).length).toBeLessThanOrEqual(alignPage(page).length);
  });

  it("signed has each signature at the end of its own story", () => {
    for (let seed = 0; seed < 5; seed++) {
      const signed = withSignatures(page, WRITERS, seededRandom(seed));
      const blocks = alignPage(signed);
      for (const [index, { body }] of signed.articles.entries()) {
        if (body.length === page.articles[index]!.body.length) continue;
        const signature = blocks.filter(({ block }) => block.text === body.at(-1));
        expect(signature.map(({ article, role }) => [article, role])).toEqual([[index, "body"]]);
      }
    }
  });

  it("poorly read is matched as printed, and some of its characters are others", () => {
    const printed = alignPage(page);
    const read = alignPage(misreadPage(page, seededRandom(2)));
    expect(read.map(({ role, article, place }) => [role, article, place])).toEqual(
      printed.map(({ role, article, place }) => [role, article, place]),
    );
    const differ = read.filter(({ block }, i) => block.text !== printed[i]!.block.text);
    expect(differ.length).toBeGreaterThan(0);
    expect(alignPage(misreadPage(page, seededRandom(2)))).toEqual(read);
  });
});

it("roughens some pages, and says the same for the same seed", () => {
  const many = Array.from({ length: 20 }, () => pages).flat();
  const rough = roughen(many, () => NAMES, seededRandom(3));
  const changed = rough.filter(({ raw }, i) => raw.text !== many[i]!.raw.text).length;
  expect(changed).toBeGreaterThan(0.2 * many.length);
  expect(changed).toBeLessThan(0.8 * many.length);
  const again = roughen(many, () => NAMES, seededRandom(3));
  expect(again.map(alignPage)).toEqual(rough.map(alignPage));
});
