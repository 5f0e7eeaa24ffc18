import type { Dateline } from "../model/article.ts";
import { NUMERAL, parseNumeral } from "./numerals.ts";
import { PAPER_NAMES } from "./paper-names.ts";
import { inEitherScript } from "./script.ts";

/** A story's opening words before the story itself: dateline and, in brackets, its reporters. */
export interface Lead {
  readonly dateline: Dateline;
  /** Reporters as printed in the brackets behind the dateline. */
  readonly reporters?: string;
  /** Marks and words around the two ("（记者", "）"), so that no character is lost. */
  readonly remnants: readonly string[];
  /** The paragraph without its lead. */
  readonly rest: string;
}

/** “2月4日”, “4日”, “二月四日”, “十四日” */
const DAY =
  "(?:(?:\\d{4}年)?\\d{1,2}月)?\\d{1,2}[日曰]|(?:(?:[一二三四五六七八九十]{1,2}|元)月)?[一二三四五六七八九十廿]{1,3}[日曰]";
const KNOWN_AGENCY = "(?:新华社|中新社|中央社|中通社)";
const AGENCY = `${KNOWN_AGENCY}|[\\p{Script=Han}]{0,8}(?:社|${PAPER_NAMES}|报|网|台|频道)`;
/** "新华社北京2月4日电", "三湘都市报2月4日讯", "本报讯", "据新华社电" */
const LEAD = inEitherScript(
  new RegExp(
    `^(?<printed>(?:据)?(?<agency>本报|本台|本刊|${AGENCY})(?<place>[\\p{Script=Han}]{0,12}?)\\s*(?<date>${DAY})?\\s*(?:专)?[电讯消](?:息)?)(?=[\\s（(：:　]|$|(?<=本报讯)(?:\\d|据|昨|今|近日|日前|记者)|(?<=^据?${KNOWN_AGENCY}[^社]{2,12}[日曰]电)(?![话视影力报台子脑器商网]))\\s*(?:(?<open>[（(]\\s*)(?<credit>[^（）()。]{2,60})(?<close>[）)])\\s*[：:]?|(?<report>(?:本报)?(?:记者|通讯员)[\\p{Script=Han}·、，\\s]{2,24}?报道[：:])\\s*)?`,
    "u",
  ),
);
/** “记者江月报道：”, without brackets behind the dateline. */
const REPORTED = inEitherScript(/报道[：:]$/);
const SENT = inEitherScript(/[电讯]$/);
/** A plain title says nothing that the field does not; 通讯员 and qualified titles do (see credit.ts). */
const REPORTER_TITLE = inEitherScript(/^(?:本报)?记者[\s:：]*/);
/** Reporters with their title, or a list of names alone; “（见上图）” is neither. */
const HAS_REPORTERS = inEitherScript(
  /记者|通讯员|作者|报道|^(?!(?:详?见|如|附)?[上下左右]?图)[\p{Script=Han}·]{2,4}(?:[、，\s]+[\p{Script=Han}·]{2,4})*$/u,
);
/** “【本报讯】”, “【本报讯 记者 李明】”, “（中央社台北十四日电）” */
const FRAME = /^(?<open>[【〔[［（(])(?<inner>[^】〕\]］）)]{2,60})(?<close>[】〕\]］）)])\s*/;

const NAME = "[\\p{Script=Han}·]{2,4}";
/** Before a stroke the reporters, behind it the place: “〔记者江月／台北报导〕”, “【江月／综合报导】”. */
const BY_STROKE = inEitherScript(
  new RegExp(
    `^(?<credit>(?:本[报刊])?(?:特派|特约|实习|驻[\\p{Script=Han}]{1,4})?(?:记者|特派员|编译|通讯员)?[\\s:：]*${NAME}(?:[、，\\s]+${NAME})*)(?<!图)\\s*(?<stroke>[／/])\\s*(?<printed>(?!本[报刊台]|\\p{Script=Han}{0,4}[社报网](?:[电讯]|报))(?<place>[\\p{Script=Han}]{2,8}?)(?:综合)?(?:外电)?(?:报[导道]|专访|特稿|[电讯]))$`,
    "u",
  ),
);
/** Who stands before the stroke and is nobody: “中央社／台北电”, “财经中心／台北报导”. */
const OF_AGENCY = /^\p{Script=Han}{1,4}社$/u;
const OF_DESK = inEitherScript(/(?:中心|组|部|讯|报|台|网|综合|摄影|编译)$/);
const NO_PLACE = inEitherScript(/^(?:综合|整理|外电)$/);

function findStrokeLead(
  inner: string,
  { open, close, rest }: { open: string; close: string; rest: string },
): Lead | undefined {
  const groups = BY_STROKE.exec(inner)?.groups;
  if (!groups) return undefined;
  const place = NO_PLACE.test(groups.place!) ? undefined : groups.place!;
  const [credit, stroke] = [groups.credit!, groups.stroke!];
  if (OF_AGENCY.test(credit)) {
    const printed = credit + stroke + groups.printed!;
    return { dateline: { printed, agency: credit, ...(place && { place }) }, remnants: [open, close], rest };
  }
  const dateline = { printed: groups.printed!, ...(place && { place }) };
  if (OF_DESK.test(credit)) return { dateline, remnants: [open + credit, stroke, close], rest };
  const { title, reporters } = divideReporters(credit);
  return { dateline, reporters, remnants: [open + title, stroke, close], rest };
}

/**
 * Takes the lead off a story's first paragraph.
 * @example findLead("三湘都市报2月4日讯（记者 李明） 昨日…", "2026-02-04")?.dateline.agency // => "三湘都市报"
 */
export function findLead(paragraph: string, issueDate: string): Lead | undefined {
  const frame = FRAME.exec(paragraph);
  if (!frame) return findPlainLead(paragraph, issueDate);
  const { open, inner, close } = frame.groups as { open: string; inner: string; close: string };
  const after = paragraph.slice(frame[0].length);
  // In round brackets and with nothing behind them they close a dispatch.
  if (/[（(]/.test(open) && after.trim() === "") return undefined;
  const byStroke = findStrokeLead(inner, { open, close, rest: after });
  if (byStroke) return byStroke;
  const framed = findPlainLead(inner, issueDate);
  if (framed?.rest === "") {
    const lead = framed.reporters === undefined ? findPlainLead(`${inner} ${after}`, issueDate)! : framed;
    const rest = lead === framed ? after : lead.rest;
    return { ...lead, remnants: [open, ...lead.remnants, close], rest };
  }
  if (!framed || !HAS_REPORTERS.test(framed.rest)) return undefined;
  const { title, reporters } = divideReporters(framed.rest);
  return { ...framed, reporters, remnants: [open + title, ...framed.remnants, close], rest: after };
}

function divideReporters(credit: string): { title: string; reporters: string } {
  const title = REPORTER_TITLE.exec(credit)?.[0] ?? "";
  return { title, reporters: credit.slice(title.length).trim() };
}

function findPlainLead(paragraph: string, issueDate: string): Lead | undefined {
  const match = LEAD.exec(paragraph);
  const groups = match?.groups;
  if (!groups?.printed || !groups.agency) return undefined;
  // A lead alone on its line, or one cut by the column's end, is a lead all the same; a sentence is not.
  if (groups.place && groups.date === undefined && !SENT.test(groups.printed)) return undefined;
  const whole = match![0];
  const credit = groups.credit !== undefined && HAS_REPORTERS.test(groups.credit) ? groups.credit : undefined;
  const isForeign = groups.credit !== undefined && credit === undefined;
  const taken = isForeign ? whole.slice(0, whole.indexOf(groups.open!)) : whole;
  const colon = /[：:]$/.exec(taken.trimEnd())?.[0] ?? "";
  const report = groups.report?.replace(REPORTED, "");
  const { title, reporters } = divideReporters(credit ?? report ?? "");
  let marks = [colon];
  if (report !== undefined) marks = [title, groups.report!.slice(report.length)];
  else if (credit !== undefined) marks = [groups.open! + title, groups.close! + colon];
  return {
    dateline: {
      printed: groups.printed,
      agency: groups.agency,
      ...(groups.place && { place: groups.place }),
      ...dateOf(groups.date, issueDate),
    },
    ...(reporters !== "" && { reporters }),
    remnants: marks.filter((mark) => mark !== ""),
    rest: paragraph.slice(taken.length).trimStart(),
  };
}

const NUMERALS = new RegExp(NUMERAL, "g");

/**
 * The day that a dateline names, in the issue's year, or in the year before where it would lie ahead. Where the
 * issue's date is not known, only a day with its year is one.
 */
function dateOf(printed: string | undefined, issueDate: string): { date?: string } {
  const numbers = printed?.match(NUMERALS)?.map(parseNumeral);
  if (!numbers || (issueDate === "" && numbers.length < 3)) return {};
  const [year, issueMonth] = issueDate.split("-").map(Number) as [number, number];
  const day = numbers.at(-1)!;
  const month = numbers.length > 1 ? numbers.at(-2)! : issueMonth;
  if (month < 1 || month > 12 || day < 1 || day > 31) return {};
  const ofYear = (y: number): string =>
    `${y}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  if (numbers.length > 2) return { date: ofYear(numbers[0]!) };
  return { date: ofYear(year) > issueDate ? ofYear(year - 1) : ofYear(year) };
}
