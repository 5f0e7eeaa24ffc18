import type { Block } from "../../model/block.ts";
import { asSet } from "../../text/as-set.ts";

const TITLE = "(?:今日|本期|本报|新闻|要闻)?(?:导读|导航|要目|速览)";
const TITLE_ALONE = new RegExp(`^[【〔[]?${TITLE}[】〕\\]]?$`);
const TITLE_AND_LINES = new RegExp(
  `^[【〔[]?${TITLE}[】〕\\]\\s:：][^。]*[\\s…（(第](?:[A-Z]?\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*版[）)]?$`,
);
const LONGEST_CHARS = 160;
/** “国企脱困看三纺 二版”, “菜价涨落问篮子……A05”, “连载：江湖夜雨（8版）” */
const LINE =
  /^[^。！？；]{4,40}?(?:[\s.…·—]+第?(?:[A-Z]?\d{1,2}|[一二三四五六七八九十]{1,3})\s*版?|[（(]第?(?:[A-Z]?\d{1,2}|[一二三四五六七八九十]{1,3})\s*版[）)])$/;

/**
 * The index of the day's paper (导读): its title, and below it lines that end with a page's number.
 *
 *     > | 今日导读
 *     > | 国企脱困看三纺 二版
 *     > | 连载：江湖夜雨 八版
 *
 * @returns the indexes of its blocks
 */
export function findPageIndex(blocks: readonly Block[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [at, { text }] of blocks.entries()) {
    const printed = asSet(text).trim();
    if (printed.length <= LONGEST_CHARS && TITLE_AND_LINES.test(printed)) found.add(at);
    if (!TITLE_ALONE.test(printed.replace(/\s+/g, ""))) continue;
    let below = at + 1;
    while (blocks[below] && isIndexOfLines(blocks[below]!)) below++;
    if (below > at + 1) for (let one = at; one < below; one++) found.add(one);
  }
  return found;
}

const isIndexOfLines = ({ text }: Block): boolean => text.split("\n").every((line) => LINE.test(line.trim()));
