import { PAPER_NAMES } from "./paper-names.ts";
import { inEitherScript } from "./script.ts";
import { RARER_SURNAMES, SURNAMES, SURNAMES_LIKE_WORDS } from "./surnames.ts";

const MARK = /^[■◎●◆▲□○◇★☆※|]\s*/;
const PUBLISHER = `(?:《[\\p{Script=Han}]{1,12}》(?:杂志|周刊|月刊)|[“《]?(?:新华社|中新社|[\\p{Script=Han}]{1,6}(?:通讯社|新社)|法新社|路透社|美联社|塔斯社|共同社|[\\p{Script=Han}]{1,10}(?:${PAPER_NAMES}|文汇报|电视台|电台|新闻网|网|客户端|杂志))[”》]?)`;
const AGENCY = inEitherScript(
  new RegExp(
    `^(?:据|综合|来源[:：]|稿件来源[:：]|摘自|转自|原载)?\\s*${PUBLISHER}(?:[、，\\s]+${PUBLISHER})*(?:等)?(?:报道|消息|供稿|电|专电|综合报道)?$`,
    "u",
  ),
);
/** Books and magazines by their titles alone, where they are introduced: “据《居家之友》”. */
const TITLE_INTRODUCED = inEitherScript(
  /^(?:据|摘自|摘编自|转自|原载)\s*《[^《》]{1,14}》(?:杂志|周刊|月刊)?(?:报道|消息)?$/,
);
const INTRODUCED = inEitherScript(/^(?:据|来源|稿件来源|综合|摘自|转自|原载)/);
/** One name, or two letters apart as short names are set ("王 沛"), or several. */
const NAMES = "[\\p{Script=Han}·]{1,5}(?:[\\s、，]+[\\p{Script=Han}·]{1,5})*";
const TITLE = "(?:记者|通讯员|评论员|特派员|特约撰稿|撰稿|(?<!工)作者|整理)";
/** Words that follow 记者 in a sentence and begin no name. */
const NO_NAME =
  "(?:会|招待会|见面会|在|从|节|昨|今|获|了|们|走|看|站|证|说|问|跟|随|发现|注意|采访|手记|调查|眼中|视线|观察|观点|跑腿|帮|在线|连线|出击|直击|暗访|讲述|来到|一行|之家|协会)";
const REPORTER = inEitherScript(
  new RegExp(
    `^(?:图?文[/／])?[“《]?[\\p{Script=Han}·]{0,16}[”》]?[\\s·]*${TITLE}(?!${NO_NAME})[\\s:：/／]*${NAMES}(?:[\\s、，]+${TITLE}[\\s:：]*${NAMES})*(?:\\s*(?:文[/／]?[图摄]|报道|整理|综合))?$`,
    "u",
  ),
);
const WRITER_AFTER_SLASH = `(?:文|图文|文字)[/／:：]\\s*${NAMES}`;
const PHOTOGRAPHER_AFTER_SLASH = `(?:图|图片|摄影)[/／:：]\\s*${NAMES}`;
const NAME_AFTER_SLASH = inEitherScript(
  new RegExp(
    `^(?:${WRITER_AFTER_SLASH}(?:\\s+${PHOTOGRAPHER_AFTER_SLASH})?|${PHOTOGRAPHER_AFTER_SLASH}\\s+${WRITER_AFTER_SLASH})$`,
    "u",
  ),
);
/** “记者江月／台北报导” */
const REPORTER_FROM_PLACE = inEitherScript(
  new RegExp(
    `^[\\p{Script=Han}]{0,8}${TITLE}(?!${NO_NAME})[\\s:：]*${NAMES}\\s*[/／]\\s*[\\p{Script=Han}]{2,8}(?:报[导道]|专访|特稿)$`,
    "u",
  ),
);
/** “特稿 撰文：江月” */
const WRITTEN_BY = inEitherScript(new RegExp(`^(?:特稿\\s*)?撰文\\s*[:：]\\s*${NAMES}$`, "u"));
/** The photographer, and who an author is: “作者为县中学教师”. */
const NO_REPORTER = inEitherScript(/(?<!文[/／]?)摄$|作者[为系]|作者(?:个人|本人)/);
const LONGEST_CHARS = 60;

/** What follows the line's first title right away, and whose staff it is: of the paper's own any name is believed. */
const BEHIND_TITLE = inEitherScript(new RegExp(`${TITLE}(\\p{Script=Han})`, "u"));
const STAFF = inEitherScript(
  new RegExp(`^(?:图?文[/／])?[“《]?(?:本[报刊台]|\\p{Script=Han}{1,8}(?:${PAPER_NAMES}|[报社台网]))`, "u"),
);
const SURNAME = inEitherScript(new RegExp(`^[${SURNAMES}${RARER_SURNAMES}${SURNAMES_LIKE_WORDS}]`));

/** A title and a word: “科技特派员下乡忙”, “乡村记者的坚守”, “县图书馆整理出清代方志”. */
function namesNobody(bare: string): boolean {
  const behind = BEHIND_TITLE.exec(bare)?.[1];
  return behind !== undefined && !SURNAME.test(behind) && !STAFF.test(bare);
}

/** A line without the mark that it is set with: “□苏晴”. */
export const withoutMark = (text: string): string => text.replace(MARK, "").trim();

const unwrap = (text: string): string => {
  const bare = withoutMark(text);
  return /^[（(【[].*[）)】\]]$/.test(bare) ? bare.slice(1, -1).trim() : bare;
};

/**
 * A line of its own that says where the story comes from or who wrote it.
 *
 *     > | ■据新华社
 *     > | （据新华社）
 *     > | ◎本报全媒体记者 李明 通讯员 王芳
 */
export function isCredit(text: string): boolean {
  const line = text.trim();
  if (line.length > LONGEST_CHARS || /[。！？；]/.test(line)) return false;
  const bare = unwrap(line);
  const introduced = INTRODUCED.test(bare) || bare !== line;
  return (
    (introduced && AGENCY.test(bare)) ||
    TITLE_INTRODUCED.test(bare) ||
    NAME_AFTER_SLASH.test(bare) ||
    REPORTER_FROM_PLACE.test(bare) ||
    WRITTEN_BY.test(bare) ||
    (REPORTER.test(bare) && !NO_REPORTER.test(bare) && !namesNobody(bare))
  );
}

/**
 * The form of a credit line: the mark that it is set with, or else what comes before the names. A 曰 that OCR reads for
 * 日 makes no other form.
 * @example creditForm("■湖南日报记者 李明") // => "■"
 * @example creditForm("本报记者 李明") // => "本报记者"
 */
export function creditForm(text: string): string {
  const line = text.trim().replaceAll("曰", "日");
  const mark = /^[■◎●◆▲□○◇★☆※|（(【[]/.exec(line)?.[0] ?? "";
  if (mark !== "") return mark;
  return new RegExp(`^.*?${TITLE}`, "u").exec(line)?.[0] ?? INTRODUCED.exec(line)?.[0] ?? "";
}

/** Places and days that begin like a name. */
const NO_PERSON =
  "(?:江[苏西]|安徽|伍[拾佰仟元分角][\\p{Script=Han}]?|周[一二三四五六日末]|石家庄|张家[界港口]|[\\p{Script=Han}]{1,3}[镇乡村县市省馆店所厅局]|金牌|白天|文字|方言|高清|万元)";
const PERSON = `(?!${NO_PERSON}(?:[）)、，\\s]|$))(?:[${SURNAMES}${RARER_SURNAMES}](?:[\\p{Script=Han}·]{1,2}|\\s+\\p{Script=Han})|(?:欧阳|司马|上官|诸葛|司徒|慕容|令狐|皇甫|尉迟|公孙|夏侯|南宫)\\p{Script=Han}{1,2})`;
const PEOPLE = `${PERSON}(?:[、，\\s]+${PERSON}){0,3}`;
const NAMES_IN_BRACKETS = inEitherScript(new RegExp(`^[（(]\\s*${PEOPLE}\\s*[）)]$`, "u"));
const NAMES_BEHIND_MARK = inEitherScript(new RegExp(`^[■◎●◆▲□◇★☆※]\\s*${PEOPLE}$`, "u"));
const NAMES_ALONE = inEitherScript(new RegExp(`^${PEOPLE}$`, "u"));

/**
 * Nothing but people's names in brackets: who wrote the text that it is set under.
 *
 *     > | （苏晴）
 */
export const isNameInBrackets = (text: string): boolean => NAMES_IN_BRACKETS.test(text.trim());

/**
 * Nothing but people's names behind a mark: who wrote the text above.
 *
 *     > | ■苏晴
 */
export const isNameBehindMark = (text: string): boolean => NAMES_BEHIND_MARK.test(text.trim());

/** Nothing but people's names; what else might be set so is for what stands around to tell. */
export const isBareName = (text: string): boolean => NAMES_ALONE.test(text.trim());
