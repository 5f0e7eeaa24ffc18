/** Classified: what was lost is declared void. */
const LOST = /^.{0,40}(?:遗失|丢失).{2,160}(?:作废|特此声明)[。.]?$/s;
/** Who keeps a number keeps it in an account of what happened, too. */
const LONGEST_LOST_CHARS = 200;
/** An index's line (导读): a headline, and the page that it stands on. */
const INDEX_LINE =
  /^[^。！？；]{4,60}?\s*(?:(?:[>＞]{2,3}|》{2}|[▶►☞]{1,3})\s*(?:详见)?|[（(]?(?:详见|详情见|见|更多.{0,8}见)\s*)第?\s*[A-Z]?\d{1,2}(?:[-—、~～][A-Z]?\d{1,2})?\s*版?[）)]?$/;

/**
 * What stands on the page and is no article: classified notices, and lines of the index that lead to other pages.
 *
 *     > | 江月遗失居民身份证，声明作废。
 *     > | 渔港开港 千帆齐发 >>A03
 */
export const isNotice = (text: string): boolean => {
  const line = text.trim();
  return (line.length <= LONGEST_LOST_CHARS && LOST.test(line)) || INDEX_LINE.test(line);
};
