import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/learning/train-network.ts";
import { alignPage } from "../../src/train/gold.ts";
import { roughen, withMergedParagraphs, withStandingHeads } from "../../src/train/roughen.ts";
import { goldPages, storiesOf } from "./gold-pages.ts";

const pages = goldPages();
const NAMES = ["河边杂记", "港城新事", "乡间来信", "水上人家", "山里人家", "渡口茶馆"];
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

  it("with merged paragraphs tells the same stories in no more blocks", () => {
    const merged = withMergedParagraphs(page, seededRandom(1));
    expect(storiesOf(merged, alignPage(merged))).toEqual(storiesOf(page, alignPage(page)));
    expect(alignPage(merged).length).toBeLessThanOrEqual(alignPage(page).length);
  });
});

it("roughens some pages, and says the same for the same seed", () => {
  const many = Array.from({ length: 20 }, () => pages).flat();
  const rough = roughen(many, () => NAMES, seededRandom(3));
  const changed = rough.filter(({ raw }, i) => raw.text !== many[i]!.raw.text).length;
  expect(changed).toBeGreaterThan(0.2 * many.length);
  expect(changed).toBeLessThan(0.8 * many.length);
  expect(roughen(many, () => NAMES, seededRandom(3))).toEqual(rough);
});
