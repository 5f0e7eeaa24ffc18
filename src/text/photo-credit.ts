import { inEitherScript } from "./script.ts";

/** A name, or its two letters set apart (“江　月”). */
const NAME = "(?:[\\p{Script=Han}·]{2,4}|\\p{Script=Han}\\s+\\p{Script=Han})";
const NAMES = `${NAME}(?:[、\\s]+${NAME})*`;
/** Who sends pictures without a photographer's name: “清河农业大学供图”. */
const OFFERING =
  "[\\p{Script=Han}]{2,12}(?:大学|学院|[中小]学|医院|公司|集团|中心|博物馆|图书馆|文化馆|美术馆|研究[院所]|管理[局处]|委员会|办公室|剧院|剧团|[剧乐舞]团|宣传部|协会|保护区)[、\\s]*";
const PHOTO_CREDIT = inEitherScript(
  new RegExp(
    `(?:(?:新华社|中新社|本报|资料)?(?:[\\p{Script=Han}]{0,8}(?:记者|通讯员|特约摄影师?))?[\\s:：]*(?:${NAMES}\\s*)?(?:摄|摄影)(?:影报道)?` +
      `|(?:新华社|中新社|视觉中国|本报|${NAMES}\\s*)(?:图|供图|发|图片)|(?:新华社|中新社|视觉中国|本报)\\s*(?:发|供图|图)?\\s*[（(]${NAMES}\\s*(?:摄|摄影|供图)` +
      `|(?:${OFFERING})+供图|[图摄](?:片|影)?[/／:：]\\s*(?:${NAMES}|新华社|资料)|资料(?:图|照|图片|照片))[）)]?$`,
    "u",
  ),
);
/** What may stand before a photo credit: the end of the caption's sentence, a space or a bracket. */
const BEFORE_CREDIT = /[。！？…”）】\s（(]$/;
const BRACKET = /[（(]/;

/** Verbs and nouns that end like a credit: “国务院印发”, “厚积薄发”, “绘就新蓝图”. */
const NO_CREDIT = inEitherScript(
  /(?:[印颁签转批开研出突爆首激迸触引薄待焕奋]发|意气风发|[企地蓝意试版宏力]图)$/,
);

const LONGEST_CREDIT_CHARS = 40;
/** A quick look before the long one: most paragraphs end otherwise. */
const MAY_CREDIT = inEitherScript(/(?:[摄图发影片照供][影图片稿道报]{0,3}[）)]?$)|[图摄影片][/／:：]/);

/**
 * Where the photographer's credit begins in a caption, or undefined.
 * @example findPhotoCredit("演出现场。新华社记者 王霞 摄") // => 5
 */
export function findPhotoCredit(text: string): number | undefined {
  const line = text.trimEnd();
  if (!MAY_CREDIT.test(line.slice(-LONGEST_CREDIT_CHARS)) || NO_CREDIT.test(line)) return undefined;
  for (let at = Math.max(0, line.length - LONGEST_CREDIT_CHARS); at < line.length; at++) {
    if (at > 0 && !BRACKET.test(line[at]!) && !BEFORE_CREDIT.test(line.slice(0, at))) continue;
    const rest = line.slice(at).replace(/^[（(\s]+/, "");
    const match = PHOTO_CREDIT.exec(rest);
    if (match && match.index === 0) return at;
  }
  return undefined;
}
