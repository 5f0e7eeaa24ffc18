const DATELINE = /^.{0,24}(?:\d{1,2}月\d{1,2}[日曰]|本报|新华社).{0,4}[讯电]\s*[（(]?/;
/** A dateline stands within so many characters from a story's beginning. */
const REACH_CHARS = 40;

/**
 * Whether a text begins like a story with a dateline: a sign to weigh, not yet a dateline taken apart.
 * @example hasDateline("三湘都市报2月4日讯 昨日") // => true
 */
export const hasDateline = (text: string): boolean => DATELINE.test(text.slice(0, REACH_CHARS));
