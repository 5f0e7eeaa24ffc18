import type { Problem } from "../model/problem.ts";
import type { SiteView } from "./site-view.ts";

/** A page of the site and the content that it comes from. */
interface Output {
  readonly path: string;
  readonly file: string;
}

/** Names of the site's own pages, which no paper may take. */
const OWN_FOLDERS = ["assets", "data", "pagefind", "search", "search-index"];

/** No two outputs share a path, letter case aside: some hosts and disks do not tell it apart. */
export function findSharedPaths(site: SiteView): Problem[] {
  const seen = new Map<string, string>(OWN_FOLDERS.map((folder) => [`${folder}/`, "the site itself"]));
  const problems: Problem[] = [];
  for (const { path, file } of outputs(site)) {
    const key = path.toLowerCase();
    const other = seen.get(key);
    if (other === undefined) seen.set(key, file);
    else problems.push(sharedPath(path, file, other));
  }
  return problems;
}

function* outputs(site: SiteView): Generator<Output> {
  for (const paper of site.papers) yield { path: paper.path, file: paper.newspaper.slug };
  for (const issue of site.issues) yield { path: issue.path, file: issue.pages[0]?.page.file ?? issue.path };
  for (const page of site.pages) {
    yield { path: page.path, file: page.page.file };
    for (const article of page.articles) yield { path: article.path, file: article.file };
  }
}

const sharedPath = (path: string, file: string, other: string): Problem => ({
  rule: "render/shared-path",
  severity: "error",
  file,
  message: `Expected an address of its own; found /${path} taken by ${other}.`,
  hint: "Rename the paper's folder or the page's file.",
});
