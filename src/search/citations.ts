import type { FieldName, SearchRecord } from "./record.ts";

/** A list of articles to take away, in the forms that spreadsheets, reference managers and Chinese theses want. */
export interface CitedArticle extends Pick<SearchRecord, "paperName" | "date" | "page" | "section"> {
  readonly headline: string;
  readonly byline: string;
  readonly source: string;
  readonly address: string;
}

export function citedArticle(record: SearchRecord, address: string): CitedArticle {
  const field = (name: FieldName) => record.passages.find(([field]) => field === name)?.[1] ?? "";
  const { paperName, date, page, section } = record;
  return {
    paperName,
    date,
    page,
    ...(section === undefined ? {} : { section }),
    headline: field("headline") || "无题",
    byline: field("byline"),
    source: field("source"),
    address,
  };
}

/** "01" as citations give it: "1"; "front-page" is no number and is left out. */
const pageNumber = (page: string): string =>
  /^([a-z]?)0*(\d+)$/i.exec(page)?.slice(1).join("").toUpperCase() ?? "";

/** Begins with the mark by which spreadsheets know UTF-8. */
export function toCsv(articles: readonly CitedArticle[]): string {
  const head = ["标题", "报纸", "日期", "版", "版名", "作者", "稿源", "网址"];
  const rows = articles.map((article) => [
    article.headline,
    article.paperName,
    article.date,
    pageNumber(article.page),
    article.section ?? "",
    article.byline,
    article.source,
    article.address,
  ]);
  return `\uFEFF${[head, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

/** A cell that begins like a formula would be run by spreadsheets; the apostrophe makes it text. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RIS, one NEWS entry an article. */
export const toRis = (articles: readonly CitedArticle[]): string => articles.map(risEntry).join("");

function risEntry({ headline, byline, paperName, date, page, section, address }: CitedArticle): string {
  const lines: [tag: string, value: string][] = [
    ["TY", "NEWS"],
    ["TI", headline],
    ["AU", byline],
    ["T2", paperName],
    ["PY", date.slice(0, 4)],
    ["DA", date.replaceAll("-", "/")],
    ["SP", pageNumber(page)],
    ["SE", section ?? ""],
    ["UR", address],
    ["LA", "zh"],
  ];
  const filled = lines
    .filter(([, value]) => value !== "")
    .map(([tag, value]) => `${tag}  - ${oneLine(value)}`);
  return `${filled.join("\r\n")}\r\nER  - \r\n`;
}

/**
 * GB/T 7714—2015, newspaper articles: 责任者. 题名[N]. 报纸名, 日期(版次).
 * @example "郑旋. 省重点项目名单公布[N]. 三湘都市报, 2026-02-04(1)."
 */
export const toGbt7714 = (articles: readonly CitedArticle[]): string =>
  articles.map((article, i) => `[${i + 1}] ${gbtEntry(article)}\r\n`).join("");

function gbtEntry({ headline, byline, paperName, date, page }: CitedArticle): string {
  const author = byline === "" ? "" : `${authorsOf(byline)}. `;
  const number = pageNumber(page);
  return oneLine(`${author}${headline}[N]. ${paperName}, ${date}${number === "" ? "" : `(${number})`}.`);
}

const OFFICES =
  /^(?:本报|本刊|新华社|全媒体|首席|见习|实习|特约|驻?[\u4E00-\u9FFF]{0,8}?)*(?:记者|通讯员|评论员)[\s:：]*/u;

/** "全媒体记者 郑旋 李明" as names parted by commas: "郑旋, 李明". */
const authorsOf = (byline: string): string =>
  byline
    .replace(OFFICES, "")
    .split(/[\s、，,;；/]+/)
    .filter((name) => name !== "")
    .join(", ") || byline;

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
