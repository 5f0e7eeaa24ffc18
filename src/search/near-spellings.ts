import { fold } from "./fold.ts";

/** A query that differs a little from the one asked, and why it may have been meant. */
export interface NearSpelling {
  readonly q: string;
  readonly reason: string;
}

/** Characters that OCR takes for one another; each group is of one shape. */
const CONFUSABLE = [
  "己已巳",
  "未末",
  "日曰",
  "土士",
  "人入八",
  "千干于",
  "天夭",
  "大太犬",
  "王玉主",
  "田由甲申",
  "刀力",
  "午牛",
  "今令",
  "夫失",
  "乌鸟",
  "贝见",
  "侯候",
  "治冶",
  "晴睛",
  "清情",
  "折析拆",
  "母毋",
  "戊戌戍",
  "茶荼",
  "辩辨",
  "暑署",
  "兔免",
  "竞竟",
  "幻幼",
  "洒酒",
  "拔拨",
  "住往",
  "狠狼",
  "陕峡",
  "徽微",
  "赢羸",
  "密蜜",
  "裁栽",
  "袅枭",
  "0O〇",
  "1lI",
  "—一",
  "口囗",
  "目且",
  "白自",
  "问间",
  "风凤",
  "厂广",
  "万方",
  "开井",
  "毫亳",
  "祟崇",
  "淮准",
].map((group) => [...group]);

/** Written differently in the two scripts, beyond what folding joins. */
const VARIANTS = ["着著", "干乾", "么麽", "复覆", "借藉", "了瞭", "线綫", "台臺"].map((group) => [...group]);

/** Every way to write the query with one character exchanged within a group. */
export function nearSpellings(q: string): NearSpelling[] {
  return [
    ...exchanged(q, VARIANTS, (from, to) => `“${from}”写作“${to}”`),
    ...exchanged(q, CONFUSABLE, (from, to) => `“${from}”可能识别成了“${to}”`),
  ];
}

function exchanged(q: string, groups: readonly string[][], reason: (from: string, to: string) => string) {
  const characters = [...q];
  return characters.flatMap((from, i) =>
    groups
      .filter((group) => group.includes(from))
      .flatMap((group) => group.filter((to) => fold(to) !== fold(from)))
      .map((to): NearSpelling => ({ q: characters.with(i, to).join(""), reason: reason(from, to) })),
  );
}

/** Shorter strings to try where the whole one is nowhere: without its end, then without its beginning. */
export function shortenings(q: string): NearSpelling[] {
  const characters = [...q];
  const shorter: NearSpelling[] = [];
  for (let length = characters.length - 1; length >= 2; length--) {
    shorter.push({ q: characters.slice(0, length).join(""), reason: "去掉末尾的字" });
    shorter.push({ q: characters.slice(-length).join(""), reason: "去掉开头的字" });
  }
  return shorter;
}
