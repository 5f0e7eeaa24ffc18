import type { Article, Page } from "../model/article.ts";
import { articleId, blockId, parsePageId } from "../model/ids.ts";
import type { Issue } from "../model/issue.ts";

const ARTICLES_PER_PAGE = 10;
const PAGES_PER_ISSUE = 8;
const PARAGRAPHS = 6;
const SENTENCE = "入夏以来，沿河各乡把灌溉、排涝和补种排成一张表，逐日核对，逐田销号。";

/** An archive of `count` articles of about 1,100 characters, eighty a day from 1 January 1990 on. */
export function madeUpArchive(count: number): Issue[] {
  const issues: Issue[] = [];
  const perIssue = ARTICLES_PER_PAGE * PAGES_PER_ISSUE;
  for (let made = 0; made < count; made += perIssue) {
    const date = new Date(Date.UTC(1990, 0, 1 + made / perIssue)).toISOString().slice(0, 10);
    issues.push({
      newspaper: { slug: "sample", name: "泾河日报" },
      date,
      pages: madeUpPages(date, Math.min(perIssue, count - made)),
    });
  }
  return issues;
}

function madeUpPages(date: string, articles: number): Page[] {
  return Array.from({ length: Math.ceil(articles / ARTICLES_PER_PAGE) }, (_, index) => {
    const page = String(index + 1).padStart(2, "0");
    const onPage = Math.min(ARTICLES_PER_PAGE, articles - index * ARTICLES_PER_PAGE);
    return {
      id: parsePageId(`sample-${date}-${page}`),
      place: { newspaper: "sample", date, page },
      file: `sample/${date}/${page}.txt`,
      meta: { newspaper: "泾河日报", date, page, inferred: [] },
      articles: Array.from({ length: onPage }, (_, position) => madeUpArticle(date, page, position)),
      furniture: [],
      leftovers: [],
      problems: [],
    };
  });
}

function madeUpArticle(date: string, page: string, position: number): Article {
  const id = parsePageId(`sample-${date}-${page}`);
  const line = 1 + position * 20;
  return {
    id: articleId(id, line),
    headline: `沿河各乡${date}排涝补种 第${page}版第${position + 1}篇`,
    source: "新华社",
    body: Array.from({ length: PARAGRAPHS }, (_, index) => ({
      kind: "paragraph",
      text: SENTENCE.repeat(5) + index,
      lines: [[line + 2 * index + 2, line + 2 * index + 2]],
      blocks: [blockId(id, line + 2 * index + 2)],
    })),
    captions: [],
    confidence: 0.9,
    repairs: [],
    lines: [[line, line + 2 * PARAGRAPHS]],
    remnants: [],
  };
}
