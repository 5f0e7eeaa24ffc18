import { expect, it } from "vitest";
import { isNameAlone } from "../../src/text/name-alone.ts";

it.each(["王沛", "王 沛", "江月", "桂水轩", "南叶", "任鸣 左效强", "周朴、叶青青", "石小桥", "凌一川"])(
  "names: %s",
  (text) => {
    expect(isNameAlone(text)).toBe(true);
  },
);

it.each([
  "上海",
  "武汉",
  "马鞍山",
  "方案",
  "谢谢",
  "全文完",
  "未完待续",
  "左图",
  "此致 敬礼",
  "今年",
  "安全",
  "成功",
  "关于",
  "单位",
  "解放军",
  "向前看",
  "石家庄",
  "本报讯",
  "新春快乐",
])("no names: %s", (text) => {
  expect(isNameAlone(text)).toBe(false);
});
