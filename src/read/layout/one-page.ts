import type { LayoutSource } from "./layout-source.ts";
import type { JsonNode } from "./located-json.ts";

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
  const foreign = entries.filter((entry) => pageIndexOf(entry) !== first);
  if (foreign.length === 0) return entries;
  source.report({
    rule: "several-pages",
    severity: "error",
    offset: foreign[0]!.offset,
    message: `The file holds more than one page: here begins page index ${pageIndexOf(foreign[0]!)}, the first was ${first}.`,
    hint: "Give each page a file of its own, named like the page.",
  });
  return entries.filter((entry) => pageIndexOf(entry) === first);
}
