import { expect, it } from "vitest";
import { withoutJumpNote } from "../../src/text/jump-note.ts";

it.each([
  ["工程已完成九成。（下转第三版）", "工程已完成九成。"],
  ["工程已完成九成。 (下转A05版)", "工程已完成九成。"],
  ["工程已完成九成。", "工程已完成九成。"],
  ["（上接第一版）工程已完成九成。", "（上接第一版）工程已完成九成。"],
  ["由地上转地下转换", "由地上转地下转换"],
])("takes “%s” for “%s”", (text, rest) => {
  expect(withoutJumpNote(text)).toBe(rest);
});
