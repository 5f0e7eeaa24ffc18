const DATELINE = /^.{0,24}(?:\d{1,2}月\d{1,2}[日曰]|本报|新华社).{0,4}[讯电]\s*[（(]?/;
/** “〔记者江月／台北报导〕” */
const BY_STROKE = /^[【〔[［（(][\p{Script=Han}·、\s]{2,24}[／/]\p{Script=Han}{2,8}报[导道]/u;
/** “中央社台北十四日电” */
const IN_CHINESE_FIGURES = /^[【〔[［（(]?(?:新华社|中新社|中央社)\p{Script=Han}{2,14}日电/u;
/** A dateline stands within so many characters from a story's beginning. */
const REACH_CHARS = 40;

/**
 * Whether a text begins like a story with a dateline: a sign to weigh, not yet a dateline taken apart.
 * @example hasDateline("三湘都市报2月4日讯 昨日") // => true
 */
export function hasDateline(text: string): boolean {
  const beginning = text.slice(0, REACH_CHARS);
  return [DATELINE, BY_STROKE, IN_CHINESE_FIGURES].some((sign) => sign.test(beginning));
}

/** “本报讯”, “【明报专讯】” */
const OWN_NEWS =
  /^[【〔[［（(]?[^，。]{0,8}[报台刊社](?:(?:\p{Script=Han}{2,3})?(?:\d{1,2}月)?\d{1,2}[日曰])?专?讯(?![问号息员速飞社])/u;

/**
 * Whether a text begins with the dateline of the paper's own news. Those of dispatches begin parts of a story as well.
 * @example opensStory("本报讯（记者 江月）昨日") // => true
 */
export function opensStory(text: string): boolean {
  const beginning = text.slice(0, REACH_CHARS);
  return OWN_NEWS.test(beginning) || BY_STROKE.test(beginning);
}
