import type { Box } from "../model/block.ts";
import type { LineRange } from "../model/lines.ts";
import type { RawPage } from "../model/page.ts";

/** Where an article stands on its page's picture: the boxes of its blocks, in thousandths of the page. */
export function regionsOf(raw: RawPage | undefined, lines: readonly LineRange[]): Box[] {
  return (raw?.blocks ?? []).flatMap(({ box, lines: [first, last] }) =>
    box !== undefined && lines.some(([from, to]) => first >= from && last <= to) ? [box] : [],
  );
}
