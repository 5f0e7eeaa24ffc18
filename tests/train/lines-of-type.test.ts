import { expect, it } from "vitest";
import { seededRandom } from "../../src/learning/train-network.ts";
import { alignPage } from "../../src/train/gold.ts";
import { inLinesOfType, setInLines, withoutBlankLines } from "../../src/train/lines-of-type.ts";
import { goldPages, storiesOf } from "./gold-pages.ts";

it("breaks paragraphs and neither headings nor pictures", () => {
  const text =
    "# 镇北的新渠昨天通水\n\n渠边的老人说，这条渠盼了二十年。\n\n![](images/canal-in-spring.jpg)\n";
  expect(inLinesOfType(text, 8)).toBe(
    "# 镇北的新渠昨天通水\n\n渠边的老人说，这\n条渠盼了二十年。\n\n![](images/canal-in-spring.jpg)\n",
  );
  expect(withoutBlankLines("一\n\n\n二\n三")).toBe("一\n二\n三");
});

it.each(goldPages().map((page) => [page.name, page] as const))("tells the same stories: “%s”", (_, page) => {
  const dense = new Set<boolean>();
  for (let seed = 0; seed < 8; seed++) {
    const set = setInLines(page, seededRandom(seed));
    expect(set.raw.text.replace(/\s/g, "")).toBe(page.raw.text.replace(/\s/g, ""));
    dense.add(!set.raw.text.includes("\n\n"));
    const told = (stories: ReturnType<typeof storiesOf>): string =>
      JSON.stringify(stories).replace(/[^\p{L}]/gu, "");
    if (set.raw.text.includes("\n\n"))
      expect(told(storiesOf(set, alignPage(set)))).toBe(told(storiesOf(page, alignPage(page))));
  }
  expect(dense.size).toBe(2);
});
