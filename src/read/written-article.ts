import { posix } from "node:path";
import MarkdownIt from "markdown-it";
import type { Article, BodyItem, Caption } from "../model/article.ts";
import { type ArticleId, parsePageId } from "../model/ids.ts";
import type { Newspaper } from "../model/issue.ts";
import type { LineRange } from "../model/lines.ts";
import type { Problem } from "../model/problem.ts";
import type { WrittenArticle } from "../model/raw-issue.ts";
import { parsePictureLine } from "../text/picture-line.ts";
import { readContentFile } from "./content-file.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { ARTICLE_FIELDS, HEAD_FIELDS, unknownFieldProblems } from "./known-fields.ts";
import { slugOf } from "./slug.ts";
import type { Fields } from "./yaml-fields.ts";

/** The page that a written article stands on when it names none. */
const PAGE_OF_WRITTEN = "articles";

/** Reads an article written by hand: front matter above, the text below in paragraphs, `##` for crossheads. */
export function readWrittenArticle(
  contentDir: string,
  file: string,
  newspaper: Newspaper,
  date: string,
): { article?: WrittenArticle; problems: Problem[] } {
  const { text, problems: decoding } = readContentFile(contentDir, file);
  if (text === undefined) return { problems: [...decoding] };
  const { fields, text: markdown, firstLine, problems } = splitFrontMatter(text, file);
  const all = [...decoding, ...problems, ...unknownFieldProblems(fields, ARTICLE_FIELDS, file)];
  const { body, captions } = parseBody(markdown, firstLine);
  const missing = fields.has("headline")
    ? []
    : [missingProblem(file, "headline", "Add “headline: …” to the front matter.")];
  if (body.length === 0)
    missing.push(missingProblem(file, "text", "Write the article below the front matter."));
  if (missing.length > 0) return { problems: [...all, ...missing] };
  const pageName = slugOf(fields.get("page")?.value ?? "") || PAGE_OF_WRITTEN;
  const page = parsePageId(`${newspaper.slug}-${date}-${pageName}`);
  const id = `${page}-${slugOf(posix.parse(file).name) || "article"}` as ArticleId;
  const section = fields.get("section")?.value;
  const lines: LineRange[] = [[1, text.trimEnd().split("\n").length]];
  const article = {
    ...headFields(fields),
    id,
    file,
    body,
    captions,
    confidence: 1,
    repairs: [],
    lines,
    remnants: [],
  };
  return {
    article: { file, page, pageName, article, ...(section !== undefined && { section }) },
    problems: all,
  };
}

function headFields(fields: Fields): Pick<Article, "headline"> & Partial<Article> {
  const given = HEAD_FIELDS.flatMap((name) => (fields.has(name) ? [[name, fields.get(name)!.value]] : []));
  const dateline = fields.get("dateline")?.value;
  return {
    headline: "",
    ...Object.fromEntries(given),
    ...(dateline !== undefined && { dateline: { printed: dateline } }),
  };
}

const markdownIt = new MarkdownIt("zero").enable(["heading", "table"]);
markdownIt.core.ruler.disable("inline"); // marks inside a line are print
function parseBody(markdown: string, firstLine: number): { body: BodyItem[]; captions: Caption[] } {
  const body: BodyItem[] = [];
  const captions: Caption[] = [];
  const tokens = markdownIt.parse(markdown, {});
  const source = markdown.split("\n");
  for (const [index, { type, map, level }] of tokens.entries()) {
    if (!map || level > 0) continue;
    const lines: LineRange[] = [[firstLine + map[0], firstLine + map[1] - 1]];
    const text =
      tokens[index + 1]?.content.replace(/(?<=[\p{Script=Han}，。；：])\n(?=\S)/gu, "").trim() ?? "";
    const picture = parsePictureLine(text);
    if (type === "heading_open") body.push({ kind: "crosshead", text, lines, blocks: [] });
    else if (type === "table_open")
      body.push({ kind: "table", text: source.slice(...map).join("\n"), lines, blocks: [] });
    else if (type === "paragraph_open" && picture) captions.push({ ...picture, lines });
    else if (type === "paragraph_open") body.push({ kind: "paragraph", text, lines, blocks: [] });
  }
  return { body, captions };
}

function missingProblem(file: string, what: string, hint: string): Problem {
  return {
    rule: `read/article-without-${what}`,
    severity: "error",
    file,
    line: 1,
    message: `Expected an article's ${what}; found none, so that it is not shown.`,
    hint,
  };
}
