import { SIMPLIFIED, TRADITIONAL } from "../../text/script-table.ts";
import { inLinesOfType, withoutBlankLines } from "../../train/lines-of-type.ts";

/** Names of columns (栏目) that no page of the training set has. */
export const COLUMN_NAMES: readonly string[] = [
  ..."社区新鲜事 聚焦标准化 区域风采 基层监管必读 百姓茶坊 记者在现场 警方发布 街谈巷议 健康面对面 校园内外".split(
    " ",
  ),
  ..."城市脉动 消费警示 数字说话 我在现场 民声直通车 三农热线 车间里的年轻人 读者来信 曝光台 老街故事".split(
    " ",
  ),
  ..."政策问答 招考信息 天下事 一周人物 环球扫描 今日推荐 文化圈 赛场内外 财富指南 楼市观察".split(" "),
];

const HALF_WIDTH: Readonly<Record<string, string>> = {
  "，": ",",
  "。": ".",
  "：": ":",
  "；": ";",
  "？": "?",
  "！": "!",
  "（": "(",
  "）": ")",
};

const COLUMN_CHARS = 19;

/** The page's text as other tools would give it. */
export const MANNERS_OF_TEXT = {
  "half-width marks": (text) => text.replace(/[，。：；？！（）]/g, (mark) => HALF_WIDTH[mark]!),
  "lines of type": (text) => inLinesOfType(text, COLUMN_CHARS),
  "no blank lines": withoutBlankLines,
  "lines of type, no blank": (text) => withoutBlankLines(inLinesOfType(text, COLUMN_CHARS)),
  "headings in bold": (text) => text.replace(/^#+ (.*)$/gm, "**$1**"),
  "all headings level one": (text) => text.replace(/^#+ /gm, "# "),
} as const satisfies Readonly<Record<string, (text: string) => string>>;

/** Two columns of type, the page's halves, as a tool gives them that reads across both line by line. */
export function readAcross(text: string): string {
  const lines = withoutBlankLines(inLinesOfType(text, COLUMN_CHARS)).trim().split("\n");
  const half = Math.ceil(lines.length / 2);
  return `${lines
    .slice(0, half)
    .flatMap((line, at) => [line, ...lines.slice(half + at, half + at + 1)])
    .join("\n")}\n`;
}

const traditionalOf = new Map<string, string>();
const traditional = [...TRADITIONAL];
for (const [i, char] of [...SIMPLIFIED].entries()) {
  const form = traditional[i]!;
  // No compatibility ideograph, which nobody prints and which would be folded back.
  if (!traditionalOf.has(char) && form.normalize("NFKC") === form) traditionalOf.set(char, form);
}

/** Each character in one of its traditional forms: not always the right one, but none that is simplified. */
export const inTraditional = (text: string): string =>
  [...text].map((char) => traditionalOf.get(char) ?? char).join("");
