import type { LayoutSource } from "./layout-source.ts";
import type { JsonNode } from "./located-json.ts";
import { descendants, type XmlNode } from "./located-xml.ts";

/**
 * A layout file describes one page. Of a file with several, the first page's entries are taken, and the
 * rest is an error: two pages' boxes on one page would mix their stories.
 */
export function onePageOf(
  source: LayoutSource,
  entries: readonly JsonNode[],
  pageIndexOf: (entry: JsonNode) => number,
): readonly JsonNode[] {
  const first = entries[0] && pageIndexOf(entries[0]);
  const foreign = entries.find((entry) => pageIndexOf(entry) !== first);
  if (!foreign) return entries;
  reportSecondPage(source, foreign.offset);
  return entries.filter((entry) => pageIndexOf(entry) === first);
}

/** The page's element of an XML file; reported when there is none, or more than one. */
export function onePageElement(
  source: LayoutSource,
  root: XmlNode,
  isPage: (node: XmlNode) => boolean,
  expected: string,
): XmlNode | undefined {
  const [page, second] = isPage(root) ? [root] : descendants(root, isPage);
  if (second) reportSecondPage(source, second.offsets[0]);
  if (page) return page;
  source.report({
    rule: "shape",
    severity: "error",
    offset: root.offsets[0],
    message: `There is no page in it: found <${root.name}>, expected ${expected}.`,
    hint: "The file's name must say its format: NAME.alto.xml, NAME.page.xml or NAME.hocr.",
  });
  return undefined;
}

function reportSecondPage(source: LayoutSource, offset: number): void {
  source.report({
    rule: "several-pages",
    severity: "error",
    offset,
    message: "A second page begins here; only the first is read.",
    hint: "Give each page a file of its own, named like the page.",
  });
}
