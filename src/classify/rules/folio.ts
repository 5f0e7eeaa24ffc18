import { PAPER_NAMES } from "../../text/paper-names.ts";

const DATE =
  /^(?:公元|(?:中华)?(?=民国))?(?:(?:[12]\d{3}|[〇○零一二三四五六七八九]{4}|民国\s*(?:\d{1,3}|[一二三四五六七八九十百元]{1,4}))\s*年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})\s*[日曰]|[12]\d{3}([-./])\d{1,2}\1\d{1,2}(?!\d))/;
const WEEKDAY = /^(?:星期|周)[一二三四五六日天]/;
const LUNAR =
  /^(?:农历|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年).{0,14}?(?:初|十|廿|卅|日)[一二三四五六七八九十]?日?/;
const PAGE_NUMBER =
  /^(?:第?[A-Z]?\d{1,2}(?:\s*版)?|第[一二三四五六七八九十]{1,3}版|[A-Z]\d{1,3})(?![\d.%亿万年月日个时点分人名元岁])/;
const ISSUE_NUMBER =
  /^(?:总?第\d+[期号]|[今本]日[\d一二三四五六七八九十]+版|国内统一.{0,30}|CN\s?\d\d-\d{4}|邮发代号.{0,12}|代号\d+[-—–－]\d+|http\S+|www\.\S+|[Ee]-?mail.{0,30})/;
const EDITOR_TITLE =
  "责任?编辑?|值班编委|编辑|美编|美术(?:编辑|设计)?|版式编辑|图片编辑|校对|版[式面](?:设计)?|视觉|组版|审读|策划|统筹|总编辑|主编|执行主编";
/** A name ends where the next title begins, with or without a space. */
const EDITOR = `(?!部|电话|热线|传真|邮箱|邮编|电子|信箱)(?:(?!(?:${EDITOR_TITLE}))[\\p{Script=Han}·]){2,4}`;
const EDITORS = new RegExp(
  `^(?:本版)?(?:${EDITOR_TITLE})[\\s/／:：︰|‧·•]*${EDITOR}(?:[、，\\s]+${EDITOR}(?![\\p{Script=Han}·]*[/／:：]))*`,
  "u",
);
const SECTION =
  /^(?:要闻|港闻|两岸|焦点|时政|国内|国际|综合|经济|民生|社会|文化|体育|教育|科技|法治|评论|理论|副刊|地方|广告|都市|财经|娱乐|健康|深度|专版|特刊|新闻|生活)(?:·?(?:要闻|新闻|版|周刊|专版))?/;

/** A page number whose figure is set in larger type, and read as a line of its own. */
const TORN_PAGE_NUMBER = /^[第版]$/;

/** The newspaper's own name, and those who publish it: “清河晚报”, “清河日报社出版”. */
const PAPER = new RegExp(
  `^[\\p{Script=Han}]{1,8}?(?:(?:${PAPER_NAMES}|报)(?:社(?:主管|主办|出版)+)?|主管主办|主管|主办|机关报)(?=[\\s\\d|·,，/第]|主编|编辑|责编|版式|$)`,
  "u",
);
const NAME_IN_LATIN = /^[A-Z][A-Za-z]*(?:\s+[A-Z][A-Za-z]*){0,5}(?=[\s|·]|$)/;
const CONTACT =
  /^(?:(?:本报|新闻|读者|[报爆]料|读者爆料|发行|广告|订报|订阅|编辑部|总编室|电子|投稿|来稿|(?:本报|晚报|日报)[\p{Script=Han}]{0,4})?(?:热线|专线|电话|传真|邮箱|电邮|信箱|邮件|邮编|投稿){1,2}[\s:：]*(?:(?:[（(]\d{2,4}[）)]\s*)?[\d×*-]{5,}(?:[\s、/]+(?:[（(]\d{2,4}[）)]\s*)?[\d×*-]{5,})*|\d{4}\s\d{3,4}|[\w.-]+@[\w.-]+))/u;
/** “每份二分”, “零售每份1.50元”, “全年定价198元”. */
const PRICE_OF_ISSUE =
  /^(?:零售|全年|[每单月季年]){0,3}(?:每?份|零售价?|定?价)\s*[:：]?\s*[\d.一二三四五六七八九]+[元角分]/;
const LICENCE = /^广告(?:经营)?许可证\s*[:：]?\s*[\d\p{Script=Han}]{2,16}号?/u;
const ADVISER = /^(?:本报)?(?:常年)?法律顾问\s*[:：]\s*[\p{Script=Han}]{2,20}/u;
/** The paper elsewhere: “清河网：www.qinghe-daily.example”. */
const WEBSITE = /^[\p{Script=Han}]{2,8}网\s*[:：]\s*(?:www\.|https?:)\S+/u;
const APP = /^[\p{Script=Han}]{2,8}客户端(?=[\s|]|$)/u;
/** What a page asks of its contributors, behind the address. */
const REQUEST = /^(?:来稿|投稿)(?:请|须|需|一律)[^。]{2,40}$/u;

const PARTS = [
  DATE,
  WEEKDAY,
  LUNAR,
  EDITORS,
  ISSUE_NUMBER,
  PAGE_NUMBER,
  CONTACT,
  PRICE_OF_ISSUE,
  LICENCE,
  ADVISER,
  WEBSITE,
  APP,
  REQUEST,
  SECTION,
  TORN_PAGE_NUMBER,
  PAPER,
  NAME_IN_LATIN,
];
/** A page's own heading (“湘江周刊”), told by nothing but what is printed beside it. */
const ANY_NAME = /^[\p{Script=Han}·]{2,8}(?=[\s|]|$)/u;
/** Between two parts of the line. */
const SEPARATORS = /^[\s|·•,，。/／()—–-]+/;

/** Names are set wide: “清 河 晚 报”. */
const SET_WIDE = /(?<!\p{Script=Han})\p{Script=Han}(?:\s+\p{Script=Han})+(?!\p{Script=Han})/gu;

/** The parts that the whole line consists of; undefined when anything else is printed on it. */
function partsOf(text: string, known: readonly RegExp[]): RegExp[] | undefined {
  let rest = text
    .normalize("NFKC")
    .trim()
    .replace(SET_WIDE, (wide) => wide.replace(/\s+/g, ""));
  const found: RegExp[] = [];
  while (rest !== "") {
    const part = known.find((pattern) => pattern.test(rest));
    if (!part) return undefined;
    found.push(part);
    rest = rest.replace(part, "").replace(SEPARATORS, "");
  }
  return found;
}

const EDITORS_IN_CHARGE = /责编|责任编辑|编辑|校对|值班|主编/;
/** What a folio alone is told by: the rest may stand anywhere. */
const SIGNS = [DATE, WEEKDAY, PAGE_NUMBER, ISSUE_NUMBER];
const SIGNS_AT_EDGE = [...SIGNS, CONTACT, PRICE_OF_ISSUE, LICENCE, ADVISER, TORN_PAGE_NUMBER];

/**
 * 报眉: the paper's name, date, weekday, page number, section.
 *
 *     > | 2020年7月14日 星期二   A02 要闻
 *     > | 清河晚报 2031年5月6日 星期二 第02版
 */
export function isFolio(text: string, atPageEdge: boolean): boolean {
  const { parts, withNames, names } = readLine(text);
  // A page has one date: two are a time's beginning and end.
  if (parts?.includes(EDITORS) || (parts && parts.indexOf(DATE) !== parts.lastIndexOf(DATE))) return false;
  if (isDayWithNames(withNames, names)) return true;
  if (!atPageEdge) {
    // A date alone closes letters and decrees, a paper's name before it tells where a story was reprinted from.
    return (
      parts !== undefined &&
      !(parts.length === 1 && parts[0] === DATE) &&
      !parts.includes(PAPER) &&
      !parts.includes(NAME_IN_LATIN) &&
      parts.some((part) => SIGNS.includes(part))
    );
  }
  // “Windows 11” is a name and a number, too.
  if (parts?.includes(NAME_IN_LATIN)) return parts.some((part) => part === DATE || part === WEEKDAY);
  // Notices have websites, too, but no apps of their own.
  if (parts?.includes(WEBSITE) && parts.includes(APP)) return true;
  if (parts) return parts.some((part) => SIGNS_AT_EDGE.includes(part));
  if (isPaperWithPage(text)) return true;
  return (
    withNames.includes(DATE) &&
    (withNames.includes(WEEKDAY) || withNames.includes(PAGE_NUMBER)) &&
    names === 1 &&
    !withNames.includes(EDITORS)
  );
}

/** A line's parts: without names that nothing tells, if it has none (else undefined), and with them; none where it is no such line. */
function readLine(text: string): { parts: RegExp[] | undefined; withNames: RegExp[]; names: number } {
  const read = partsOf(text, [...PARTS, ANY_NAME]);
  const withNames = read ?? [];
  const names = withNames.filter((part) => part === ANY_NAME).length;
  return { parts: names === 0 ? read : undefined, withNames, names };
}

/** A paper's name, its page and the page's own name: “清河日报 科教 10”. */
const NAME_OF_PAPER = `[\\p{Script=Han}]{2,4}(?:${PAPER_NAMES})`;
const NAME_OF_PAGE = "[\\p{Script=Han}]{2,4}(?<!奖)";
const NUMBER = "[A-Z]?\\d{1,2}";
const PAPER_WITH_PAGE = new RegExp(
  `^(?:${NAME_OF_PAPER}\\s+${NAME_OF_PAGE}\\s+${NUMBER}|${NUMBER}\\s+${NAME_OF_PAGE}\\s+${NAME_OF_PAPER})$`,
  "u",
);
const isPaperWithPage = (text: string): boolean => PAPER_WITH_PAGE.test(text.normalize("NFKC").trim());

const MOST_NAMES = 2;
/** What a folio has besides its day that a diary's entry has not. */
const NO_DIARY = [PAPER, PAGE_NUMBER];
/** A day, its weekday, what only a newspaper prints beside them, and names of sections, known or not. */
const isDayWithNames = (parts: readonly RegExp[], names: number): boolean =>
  parts.includes(DATE) &&
  parts.includes(WEEKDAY) &&
  !parts.includes(EDITORS) &&
  NO_DIARY.some((part) => parts.includes(part)) &&
  names <= MOST_NAMES;

const LONGEST_LABEL_CHARS = 8;
/** A paper's name, and nothing else: headlines end in 捷报 and 预报, too. */
const PAPERS_NAME = new RegExp(
  `^[\\p{Script=Han}]{1,3}(?:${PAPER_NAMES})$|^[\\p{Script=Han}]{2,5}(?:[媒商农工青教卫]报|市报|县报)$`,
  "u",
);
/** Two sections on one page: “民生·服务”. */
const TWO_SECTIONS = /^(\p{Script=Han}{2})[·•‧](\p{Script=Han}{2})$/u;
/** A page's number with its letter, and the page's name: “B07 消费·理财”. */
const LETTERED = /^[A-E]\d{2}\s+[\p{Script=Han}·•‧]{2,6}$/u;
const isSection = (text: string): boolean => SECTION.exec(text)?.[0] === text;
const LABEL_PARTS = [DATE, WEEKDAY, LUNAR, ISSUE_NUMBER, PAGE_NUMBER, SECTION, TORN_PAGE_NUMBER];

/** What a folio's other parts are when they stand alone: a section or page number, “要闻”, “A02”; the paper; or any name. */
export type FolioLabel = "section" | "paper" | "name";

/** @example folioLabel("要闻") // => "section" */
export function folioLabel(text: string): FolioLabel | undefined {
  const label = text.replace(/\s+/g, "");
  if (label.length > LONGEST_LABEL_CHARS) return undefined;
  const isOf = (parts: readonly RegExp[]): boolean => (partsOf(text, parts)?.length ?? 0) > 0;
  const [, first = "", second = ""] = TWO_SECTIONS.exec(label) ?? [];
  if (isOf(LABEL_PARTS) || isSection(first) || isSection(second) || LETTERED.test(text.trim()))
    return "section";
  if (PAPERS_NAME.test(label)) return "paper";
  return isOf([...LABEL_PARTS, ANY_NAME]) ? "name" : undefined;
}

/**
 * The editors' line of a page (责编), with or without the folio on it.
 *
 *     > | 责编/郭明 美编/何娟洋 校对/李杰雪
 */
export function isImprint(text: string): boolean {
  if (!EDITORS_IN_CHARGE.test(text)) return false;
  const { withNames, names } = readLine(text);
  const isOfPage = [WEEKDAY, PAGE_NUMBER, PAPER].some((part) => withNames.includes(part));
  const isFolioToo = withNames.includes(DATE) && isOfPage && names <= MOST_NAMES;
  // A column's own page: “读者来信 第312期 本版编辑：江月 信箱：jh@example.net”.
  const isOfColumn = names === 1 && withNames.includes(ISSUE_NUMBER) && text.includes("本版");
  return withNames.includes(EDITORS) && (names === 0 || isFolioToo || isOfColumn);
}

/** What a newspaper's publisher prints of itself, with its figure or colon; books have prices, too. */
const PUBLISHERS = [
  /(?:社|报社地|本报地)址\s*[:：]/,
  /广告.{0,6}(?:许可证|登记证?)/,
  /邮发代号\s*[:：]?\s*\d|统一(?:连续出版物)?刊号|CN\s?\d\d-\d{4}/,
  /(?:承印|印刷(?:厂|单位)?)\s*[:：]|印刷厂承?印刷?$|(?:开印|印完)(?:时间)?\s*[:：]?\s*\d/,
];
const PRICE =
  /(?:零售价?|定价|[月季年]价|每份(?:零售)?)\s*[:：]?\s*(?:每[月份]|人民币)?\s*[\d一二三四五六七八九]/;
/** Where readers are asked to write to. */
const WRITE_TO = /^(?:本[报版刊])?(?:来信|来稿|投稿)请寄\s*[:：至]/;
const CONTACTS = [/邮编|邮政编码/, /电话|热线|传真/, /地址|邮箱|信箱/];
const LONGEST_LINE_CHARS = 250;

/**
 * The publisher's line: one sign of a newspaper's, and its price or two ways to reach it, in a line that is no sentence.
 *
 *     > | 社址：清河市人民路12号　邮编：272000　广告许可证：3708004000012　零售价：1.50元
 */
export function isPublishersLine(text: string): boolean {
  if (text.length > LONGEST_LINE_CHARS || text.includes("。")) return false;
  if (!/\d/.test(text) && !PRICE.test(text)) return false;
  const count = (signs: readonly RegExp[]): number => signs.filter((sign) => sign.test(text)).length;
  const own = count(PUBLISHERS);
  if (WRITE_TO.test(text)) return own + count(CONTACTS) > 0;
  return own > 1 || (own === 1 && (PRICE.test(text) || count(CONTACTS) > 1));
}

const CHANNEL = /www\.|https?:|APP|客户端|公众号|微博|扫码/i;
const REACHED_BY = /www\.|https?:|[@:：]|扫码|下载/;
const LONGEST_CHANNEL_CHARS = 80;
const OF_PAPER = new RegExp(`本报|报社|${PAPER_NAMES}`);

/**
 * Where else the paper is found, in a line that is no sentence: “柳川晚报网：www.liuchuan.example 下载柳川晚报APP”. Others' websites
 * stand in their notices.
 */
export const isChannelOfPaper = (text: string): boolean =>
  text.length <= LONGEST_CHANNEL_CHARS &&
  !/[。！？；]/.test(text) &&
  CHANNEL.test(text) &&
  REACHED_BY.test(text) &&
  OF_PAPER.test(text);

const DISCLAIMER = /^(?:本版|本栏目?|文中|以上)[^。]{0,8}[仅只]代表作者[^。]{0,4}(?:观点|看法|意见)。?$/;

/** @example isDisclaimer("本版言论只代表作者个人观点") // => true */
export const isDisclaimer = (text: string): boolean => DISCLAIMER.test(text.trim());
