import type { Dateline } from "../model/article.ts";
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

const AGENCY = `[\\p{Script=Han}]{0,8}(?:社|${PAPER_NAMES}|报|网|台|频道)`;
/** "新华社北京2月4日电", "三湘都市报2月4日讯", "本报讯", "据新华社电" */
const LEAD = inEitherScript(
  new RegExp(
    `^(?<printed>(?:据)?(?<agency>本报|本台|本刊|${AGENCY})(?<place>[\\p{Script=Han}]{0,12}?)\\s*(?<date>(?:\\d{4}年)?\\d{1,2}月\\d{1,2}[日曰]|\\d{1,2}[日曰])?\\s*(?:专)?[电讯消](?:息)?)(?=[\\s（(：:　]|$|(?<=本报讯)(?:\\d|据|昨|今|近日|日前|记者))\\s*(?:(?<open>[（(]\\s*)(?<credit>[^（）()。]{2,60})(?<close>[）)])\\s*[：:]?)?`,
    "u",
  ),
);
const SENT = inEitherScript(/[电讯]$/);
/** A plain title says nothing that the field does not; 通讯员 and qualified titles do (see credit.ts). */
const REPORTER_TITLE = inEitherScript(/^(?:本报)?记者[\s:：]*/);
/** Reporters with their title, or a list of names alone; “（见上图）” is neither. */
const HAS_REPORTERS = inEitherScript(
  /记者|通讯员|作者|报道|^(?!(?:详?见|如|附)?[上下左右]?图)[\p{Script=Han}·]{2,4}(?:[、，\s]+[\p{Script=Han}·]{2,4})*$/u,
);
/** “【本报讯】”, “【本报讯 记者 李明】” */
const FRAME = /^(?<open>[【〔[［])(?<inner>[^】〕\]］]{2,60})(?<close>[】〕\]］])\s*/;

/**
 * Takes the lead off a story's first paragraph.
 * @example findLead("三湘都市报2月4日讯（记者 李明） 昨日…", "2026-02-04")?.dateline.agency // => "三湘都市报"
 */
export function findLead(paragraph: string, issueDate: string): Lead | undefined {
  const frame = FRAME.exec(paragraph);
  if (!frame) return findPlainLead(paragraph, issueDate);
  const { open, inner, close } = frame.groups as { open: string; inner: string; close: string };
  const after = paragraph.slice(frame[0].length);
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
  const { title, reporters } = divideReporters(credit ?? "");
  const marks = credit === undefined ? [colon] : [groups.open! + title, groups.close! + colon];
  return {
    dateline: {
      printed: groups.printed,
      agency: groups.agency,
      ...(groups.place && { place: groups.place }),
      ...dateOf(groups.date, issueDate),
    },
    ...(credit !== undefined && { reporters }),
    remnants: marks.filter((mark) => mark !== ""),
    rest: paragraph.slice(taken.length).trimStart(),
  };
}

/**
 * The day that a dateline names, in the issue's year, or in the year before where it would lie ahead. Where the
 * issue's date is not known, only a day with its year is one.
 */
function dateOf(printed: string | undefined, issueDate: string): { date?: string } {
  const numbers = printed?.match(/\d+/g)?.map(Number);
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
