import type { FieldName } from "../../search/record.ts";

/** Text that is printed as one passage, and the nodes that hold it. */
export interface TextRun {
  readonly field: FieldName;
  readonly nodes: readonly Text[];
}

/** Which field stands in which part of an article's page, in the order of the page. */
const FIELD_BY_SELECTOR: readonly (readonly [selector: string, field: FieldName])[] = [
  [".headline", "headline"],
  [".kicker", "kicker"],
  [".deck", "deck"],
  [".standing", "standingHead"],
  [".dateline", "dateline"],
  [".credit .byline", "byline"],
  [".credit .source", "source"],
  [".figure-credit", "caption"],
  ["figcaption", "caption"],
  [".body p, .body .crosshead, .body td, .body th, .body > *", "body"],
];

/** The article's passages as its page shows them; evidence and navigation are none. */
export function textRuns(article: Element): TextRun[] {
  const runs: { field: FieldName; holder: Element; nodes: Text[] }[] = [];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    const place = placeOf(node);
    if (place === undefined) continue;
    const last = runs.at(-1);
    if (last?.holder === place.holder) last.nodes.push(node);
    else runs.push({ ...place, nodes: [node] });
  }
  return runs;
}

function placeOf(node: Text): { field: FieldName; holder: Element } | undefined {
  for (const [selector, field] of FIELD_BY_SELECTOR) {
    const holder = node.parentElement?.closest(selector);
    if (holder) return { field, holder };
  }
  return undefined;
}
