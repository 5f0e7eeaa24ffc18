import { expect, it } from "vitest";
import { reconstructPage } from "../../src/pipeline.ts";
import { rawPage } from "../support/arbitrary-page.ts";

it("a jump line that a column's end has torn, and that stands elsewhere, is put together again", () => {
  const page = reconstructPage(
    rawPage(`# 渔港新码头试运行

渔港新码头长三百米，本月起试运行，可同时停靠四十条渔船。码头上的冷库也已建成。（

## 山区茶农学电商

县里请来讲师，教山区茶农拍照片、写文案、做电商，茶叶卖到省城。

讲师说，茶叶的照片要在清早拍，露水还没有干。

下转第二版）
`),
  );
  const harbour = page.articles.find(({ headline }) => headline === "渔港新码头试运行")!;
  expect(harbour.body.map(({ text }) => text).join("")).toMatch(/冷库也已建成。$/);
  expect(harbour.jump).toEqual({ printed: "（下转第二版）", to: "第二版" });
});
