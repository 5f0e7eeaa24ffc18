import { expect, it } from "vitest";
import { alignPage } from "../../src/train/gold.ts";
import { unmarkPage } from "../../src/train/unmark.ts";
import { goldPages } from "./gold-pages.ts";

it("takes the heading marks off a page, and nothing else", () => {
  for (const page of goldPages()) {
    const plain = unmarkPage(page);
    expect(alignPage(plain).some(({ block }) => block.kind === "heading")).toBe(false);
    expect(alignPage(plain).map(({ block }) => block.text)).toEqual(
      alignPage(page).map(({ block }) => block.text),
    );
    expect(plain.articles).toBe(page.articles);
  }
});
