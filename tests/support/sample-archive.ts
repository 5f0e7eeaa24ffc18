import type { Article, BodyItem, BodyItemKind, Page } from "../../src/model/article.ts";
import { articleId, parsePageId } from "../../src/model/ids.ts";
import type { Issue, Newspaper } from "../../src/model/issue.ts";
import type { PageMeta, RawPage } from "../../src/model/page.ts";

const PAPER: Newspaper = {
  slug: "jinghe-ribao",
  name: "泾河日报",
  place: "泾河",
  publisher: "泾河日报社",
  language: "zh-Hans",
  rights: "示例文字，随项目自由使用。",
};

/** A body in short: a string is a paragraph, a pair names another kind. */
type BodyText = string | readonly [BodyItemKind, string];

interface ArticleText extends Partial<Omit<Article, "id" | "body" | "lines">> {
  readonly line: number;
  readonly body: readonly BodyText[];
}

function bodyItem(text: BodyText, line: number): BodyItem {
  const [kind, words] = typeof text === "string" ? (["paragraph", text] as const) : text;
  return { kind, text: words, lines: [[line, line]], blocks: [] };
}

interface PageText {
  readonly date: string;
  readonly page: string;
  readonly meta?: Partial<PageMeta>;
  readonly parts?: Partial<Pick<Page, "furniture" | "leftovers" | "problems" | "picture">>;
  readonly articles: readonly ArticleText[];
}

/** A page of the sample paper, its articles' lines made from where each says it begins. */
export function samplePage({ date, page, meta, parts, articles }: PageText): Page {
  const id = parsePageId(`${PAPER.slug}-${date}-${page}`);
  return {
    id,
    place: { newspaper: PAPER.slug, date, page },
    file: `${PAPER.slug}/${date}/${page}.txt`,
    meta: { newspaper: PAPER.name, date, page: page.toUpperCase(), inferred: [], ...meta },
    furniture: [],
    leftovers: [],
    problems: [],
    ...parts,
    articles: articles.map(({ line, body, ...rest }) => ({
      id: articleId(id, line),
      headline: "",
      captions: [],
      confidence: 0.95,
      repairs: [],
      remnants: [],
      ...rest,
      body: body.map((text, index) => bodyItem(text, line + 2 * (index + 1))),
      lines: [[line, line + 2 * body.length]],
    })),
  };
}

/** The raw page that such a page could have come from: each text on the line that the records name. */
export function sampleRawPage(page: Page): RawPage {
  const { id, place, file, meta } = page;
  return { id, place, file, meta, firstLine: 1, text: sourceLines(page).join("\n") };
}

function sourceLines({ articles, furniture, leftovers }: Page): string[] {
  const lines: string[] = [];
  const put = (line: number, text: string): void => {
    while (lines.length < line) lines.push("");
    lines[line - 1] = text;
  };
  for (const {
    headline,
    lines: [range],
    body,
  } of articles) {
    put(range![0], headline === "" ? "" : `## ${headline}`);
    for (const item of body) put(item.lines[0]![0], item.text);
  }
  for (const item of [...furniture, ...leftovers]) put(item.lines[0], item.text);
  return lines;
}

export const sampleIssue = (date: string, pages: readonly Page[], parts: Partial<Issue> = {}): Issue => ({
  newspaper: PAPER,
  date,
  pages,
  ...parts,
});
