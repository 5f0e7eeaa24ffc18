import type { Problem } from "../model/problem.ts";
import type { HtmlFacts } from "./html-facts.ts";
import { linkTarget } from "./link-target.ts";

/** Links to files or anchors that the site does not have. */
export function findBrokenLinks(
  factsByFile: ReadonlyMap<string, HtmlFacts>,
  files: ReadonlySet<string>,
): Problem[] {
  return [...factsByFile].flatMap(([file, facts]) =>
    facts.links.flatMap((link) => brokenLink(link, file, factsByFile, files)),
  );
}

function brokenLink(
  link: string,
  from: string,
  factsByFile: ReadonlyMap<string, HtmlFacts>,
  files: ReadonlySet<string>,
): Problem[] {
  const target = linkTarget(link, from);
  if (target === undefined) return [];
  if (!files.has(target.file)) return [problem("check/broken-link", from, link, `no file ${target.file}`)];
  const ids = factsByFile.get(target.file)?.ids;
  if (target.fragment === undefined || ids === undefined || ids.has(target.fragment)) return [];
  return [problem("check/broken-anchor", from, link, `no element with that id in ${target.file}`)];
}

const problem = (rule: string, file: string, link: string, found: string): Problem => ({
  rule,
  severity: "error",
  file,
  message: `The link “${link}” should lead to a page of the site; found ${found}.`,
  hint: "Build the site again; if the link is still broken, its template is at fault.",
});
