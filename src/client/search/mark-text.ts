import { findSpans } from "../../search/marks.ts";
import type { Term } from "../../search/query.ts";
import { element } from "./dom.ts";
import type { TextRun } from "./text-runs.ts";

/** One match on the page: several elements where it crosses the borders of text nodes. */
export type PageMark = readonly HTMLElement[];

/** Wraps every occurrence of the terms in <mark>, without changing a character of the text. */
export function markRun({ field, nodes }: TextRun, terms: readonly Term[]): PageMark[] {
  const text = nodes.map((node) => node.data).join("");
  const spans = findSpans(text, terms, field);
  const marks = spans.map((): HTMLElement[] => []);
  // From the end, so that the offsets of what stands before stay true.
  let nodeEnd = text.length;
  for (const node of [...nodes].reverse()) {
    const nodeStart = nodeEnd - node.data.length;
    for (const [i, { from, to }] of [...spans.entries()].reverse()) {
      const start = Math.max(from, nodeStart);
      const end = Math.min(to, nodeEnd);
      if (start < end) marks[i]!.unshift(wrap(node, start - nodeStart, end - nodeStart));
    }
    nodeEnd = nodeStart;
  }
  return marks;
}

/** `node` keeps what stands before the wrapped stretch. */
function wrap(node: Text, from: number, to: number): HTMLElement {
  const wanted = node.splitText(from);
  wanted.splitText(to - from);
  const mark = element("mark");
  wanted.replaceWith(mark);
  mark.append(wanted);
  return mark;
}

/** Takes the marks away and leaves the text as it was. */
export function unmark(marks: readonly PageMark[]): void {
  for (const mark of marks.flat()) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}
