import { readFileSync } from "node:fs";
import { join } from "node:path";

/** An article as the site's own data files name it, with the addresses that it must have. */
export interface PublishedArticle {
  readonly id: string;
  readonly headline: string;
  readonly articleFile: string;
  readonly pageFile: string;
  readonly issueFile: string;
}

const DATA_FILE = /^data\/([^/]+)\/\d{4}\.jsonl$/;
const ARTICLE_ID = /^(.+)-(l\d+(?:-\d+)?)$/;

/** Every article that the site's data files hold. */
export function publishedArticles(output: string, files: readonly string[]): PublishedArticle[] {
  return files.flatMap((file) => {
    const paper = DATA_FILE.exec(file)?.[1];
    if (paper === undefined) return [];
    const lines = readFileSync(join(output, file), "utf8").split("\n").filter(Boolean);
    return lines.flatMap((line) => articlesOfPage(paper, JSON.parse(line) as PageLine));
  });
}

interface PageLine {
  readonly date: string;
  readonly articles: readonly { readonly id: string; readonly headline: string }[];
}

function articlesOfPage(paper: string, page: PageLine): PublishedArticle[] {
  const issue = `${paper}/${page.date.replaceAll("-", "/")}`;
  return page.articles.map(({ id, headline }) => {
    const [, pageId = "", part = ""] = ARTICLE_ID.exec(id) ?? [];
    const pageName = pageId.slice(`${paper}-${page.date}-`.length);
    return {
      id,
      headline,
      articleFile: `${issue}/${pageName}/${part}/index.html`,
      pageFile: `${issue}/${pageName}/index.html`,
      issueFile: `${issue}/index.html`,
    };
  });
}
