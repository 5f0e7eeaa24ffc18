import type { Problem } from "../model/problem.ts";
import type { HtmlFacts } from "./html-facts.ts";
import { linkTarget } from "./link-target.ts";
import type { PublishedArticle } from "./published-records.ts";

/** One page per article, each reached from its issue and its page, and no two in one place. */
export function findMisplacedArticles(
  articles: readonly PublishedArticle[],
  factsByFile: ReadonlyMap<string, HtmlFacts>,
): Problem[] {
  const targetsOf = targetCache(factsByFile);
  const seen = new Set<string>();
  return articles.flatMap((article) => {
    const { articleFile, pageFile, issueFile } = article;
    if (seen.has(articleFile)) return [problem("check/shared-path", article, "another article has it too")];
    seen.add(articleFile);
    if (!factsByFile.has(articleFile)) return [problem("check/missing-page", article, "no such file")];
    return [pageFile, issueFile]
      .filter((from) => !targetsOf(from).has(articleFile))
      .map((from) => problem("check/unreachable-article", article, `no link to it in ${from}`));
  });
}

/** The files that each file links to, worked out once. */
function targetCache(factsByFile: ReadonlyMap<string, HtmlFacts>): (file: string) => ReadonlySet<string> {
  const cache = new Map<string, ReadonlySet<string>>();
  return (file) => {
    const known = cache.get(file);
    if (known) return known;
    const links = factsByFile.get(file)?.links ?? [];
    const targets = new Set(links.flatMap((link) => linkTarget(link, file)?.file ?? []));
    cache.set(file, targets);
    return targets;
  };
}

const problem = (rule: string, article: PublishedArticle, found: string): Problem => ({
  rule,
  severity: "error",
  file: article.articleFile,
  message: `Expected one page for article ${article.id}, linked from its issue and its page; found ${found}.`,
  hint: "Build the site again into an empty folder.",
});
