import { expect, it } from "vitest";
import { isSignature } from "../../src/text/signature.ts";

it.each([
  "（江小月）",
  "（苏木木 方圆）",
  "（柳林县广播站）",
  "（石桥镇通讯组）",
  "（供销社 许禾禾）",
  "（上海 唐小满）",
  "□方圆圆",
  "柳林镇石桥村　农民　苏木木",
  "市疾控中心 江月",
  "省农科院研究员 郑一山",
  "市民 唐小满",
  "出租车司机 老 田",
  "贾 柳 桥",
  "（江　月）",
  "（苏 木 方 圆）",
])("signs: %s", (text) => {
  expect(isSignature(text)).toBe(true);
});

it.each([
  "江小月",
  "（全文完）",
  "（小说）",
  "（下）",
  "（编 者）",
  "（图片新闻）",
  "清河市 柳林县",
  "河北清河市 江小月",
  "科技人员进沙滩",
  "“鬼秤”大行其道",
  "柳林镇石桥村的农民苏木木今年种了三亩地，收成很好",
  "公告",
])("does not: %s", (text) => {
  expect(isSignature(text)).toBe(false);
});
