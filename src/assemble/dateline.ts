import type { Dateline } from "../model/article.ts";

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

const AGENCY =
  "[\\p{Script=Han}]{0,8}(?:社|日报|[日曰]报|晚报|早报|晨报|时报|都市报|商报|青年报|周报|导报|报|网|台|频道)";
/** "新华社北京2月4日电", "三湘都市报2月4日讯", "本报讯", "据新华社电" */
const LEAD = new RegExp(
  `^(?<printed>(?:据)?(?<agency>本报|本台|本刊|${AGENCY})(?<place>[\\p{Script=Han}]{0,12}?)\\s*(?<date>(?:\\d{4}年)?\\d{1,2}月\\d{1,2}[日曰]|\\d{1,2}[日曰])?\\s*(?:专)?[电讯消](?:息)?)(?=[\\s（(：:　]|$)\\s*(?:(?<open>[（(]\\s*)(?<credit>[^（）()。]{2,60})(?<close>[）)])\\s*[：:]?)?`,
  "u",
);
const REPORTER_TITLE = /^(?:(?:见习|实习)?记者|通讯员)[\s:：]*/;
/** Reporters with their title, or a list of names alone. */
const HAS_REPORTERS = /记者|通讯员|作者|报道|^[\p{Script=Han}·]{2,4}(?:[、，\s]+[\p{Script=Han}·]{2,4})*$/u;

/**
 * Takes the lead off a story's first paragraph.
 * @example findLead("三湘都市报2月4日讯（记者 李明） 昨日…", "2026-02-04")?.dateline.agency // => "三湘都市报"
 */
export function findLead(paragraph: string, issueDate: string): Lead | undefined {
  const groups = LEAD.exec(paragraph)?.groups;
  if (!groups?.printed || !groups.agency) return undefined;
  const isCredit = groups.credit !== undefined && HAS_REPORTERS.test(groups.credit);
  const whole = LEAD.exec(paragraph)![0];
  const taken = isCredit || groups.credit === undefined ? whole : whole.slice(0, whole.indexOf(groups.open!));
  // A lead alone on its line, or one cut by the column's end, is a lead all the same; a sentence is not.
  if (groups.place && groups.place.length > 0 && groups.date === undefined && !/[电讯]$/.test(groups.printed))
    return undefined;
  const credit = isCredit ? groups.credit! : undefined;
  const title = credit === undefined ? "" : (REPORTER_TITLE.exec(credit)?.[0] ?? "");
  const colon = /[：:]$/.exec(taken.trimEnd())?.[0];
  return {
    dateline: {
      printed: groups.printed,
      agency: groups.agency,
      ...(groups.place && { place: groups.place }),
      ...dateOf(groups.date, issueDate),
    },
    ...(credit !== undefined && { reporters: credit.slice(title.length).trim() }),
    remnants:
      credit === undefined ? (colon ? [colon] : []) : [groups.open! + title, groups.close! + (colon ?? "")],
    rest: paragraph.slice(taken.length).trimStart(),
  };
}

/** The day that a dateline names, in the issue's year, or in the year before where it would lie ahead. */
function dateOf(printed: string | undefined, issueDate: string): { date?: string } {
  const numbers = printed?.match(/\d+/g)?.map(Number);
  if (!numbers) return {};
  const [year, issueMonth] = issueDate.split("-").map(Number) as [number, number];
  const day = numbers.at(-1)!;
  const month = numbers.length > 1 ? numbers.at(-2)! : issueMonth;
  if (month < 1 || month > 12 || day < 1 || day > 31) return {};
  const ofYear = (y: number): string =>
    `${y}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  if (numbers.length > 2) return { date: ofYear(numbers[0]!) };
  return { date: ofYear(year) > issueDate ? ofYear(year - 1) : ofYear(year) };
}
