const DATE =
  /^(?:公元)?(?:[12]\d{3}|[〇零一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})[日曰]/;
const WEEKDAY = /^(?:星期|周)[一二三四五六日天]/;
const LUNAR =
  /^(?:农历|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年).{0,14}?(?:初|十|廿|卅|日)[一二三四五六七八九十]?/;
const PAGE_NUMBER =
  /^(?:第?[A-Z]?\d{1,2}版?|第[一二三四五六七八九十]{1,3}版|[A-Z]\d{1,3})(?![\d.%亿万年月日个])/;
const ISSUE_NUMBER =
  /^(?:总?第\d+期|今日\d+版|国内统一.{0,30}|CN\d\d-\d{4}|邮发代号.{0,12}|http\S+|www\.\S+|[Ee]-?mail.{0,30})/;
const EDITORS =
  /^(?:本版)?(?:责任?编辑?|值班编委|编辑|美编|美术编辑|校对|版式|视觉|组版|审读|策划|统筹|主编)[\s/／:：︰|]*[\p{Script=Han}·]{2,4}(?:[、，\s]+[\p{Script=Han}·]{2,4}(?![\p{Script=Han}·]*[/／:：]))*/u;
const SECTION =
  /^(?:要闻|时政|国内|国际|综合|经济|民生|社会|文化|体育|教育|科技|法治|评论|理论|副刊|地方|广告|都市|财经|娱乐|健康|深度|专版|特刊|新闻|生活)(?:·?(?:要闻|新闻|版|周刊|专版))?/;

/** A page number whose figure is set in larger type, and read as a line of its own. */
const TORN_PAGE_NUMBER = /^[第版]$/;

const PARTS = [DATE, WEEKDAY, LUNAR, EDITORS, ISSUE_NUMBER, PAGE_NUMBER, SECTION, TORN_PAGE_NUMBER];

/** The parts that the whole line consists of; undefined when anything else is printed on it. */
function partsOf(text: string): RegExp[] | undefined {
  let rest = text.normalize("NFKC").trim();
  const found: RegExp[] = [];
  while (rest !== "") {
    const part = PARTS.find((pattern) => pattern.test(rest));
    if (!part) return undefined;
    found.push(part);
    rest = rest.replace(part, "").replace(/^[\s|·,，。/／-]+/, "");
  }
  return found;
}

const EDITORS_IN_CHARGE = /责编|责任编辑|编辑|校对|值班|主编/;

/**
 * 报眉: date, weekday, page number, section.
 *
 *     > | 2020年7月14日 星期二   A02 要闻
 */
export function isFolio(text: string, atPageEdge: boolean): boolean {
  const parts = partsOf(text);
  if (!parts || parts.includes(EDITORS)) return false;
  // A date alone closes letters and decrees, a section's name alone may be a headline: both count at the edge only.
  if (parts.length === 1 && parts[0] === DATE) return atPageEdge;
  return parts.some(
    (part) => part === DATE || part === WEEKDAY || part === PAGE_NUMBER || part === ISSUE_NUMBER,
  );
}

/**
 * The editors' line of a page (责编), with or without the folio on it.
 *
 *     > | 责编/郭明 美编/何娟洋 校对/李杰雪
 */
export const isImprint = (text: string): boolean =>
  EDITORS_IN_CHARGE.test(text) && (partsOf(text)?.includes(EDITORS) ?? false);
