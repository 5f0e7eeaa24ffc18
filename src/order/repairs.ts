import type { Repair } from "../model/order.ts";
import type { OrderNode } from "./nodes.ts";
import type { PageGraph } from "./page-graph.ts";

const READ_DOWN = "the lines between its own are those of a column beside it, which were read across";

/** Every place where an article's next block is not the file's next, or a torn paragraph is joined, or lines were taken apart: and why. */
export function findRepairs(graph: PageGraph, path: readonly number[]): Repair[] {
  const readDown = path.map((u) => graph.nodes[u]!.block).filter(({ isReadDown }) => isReadDown);
  const lines = readDown.flatMap((block) => block.lines);
  const repairs: Repair[] = [];
  if (lines.length > 0)
    repairs.push({
      rule: "tokenize/columns-read-across",
      lines: [Math.min(...lines), Math.max(...lines)],
      reason: READ_DOWN,
    });
  for (let i = 0; i + 1 < path.length; i++) {
    const u = path[i]!;
    const v = path[i + 1]!;
    if (v !== u + 1 || isTorn(graph.nodes[u]!, graph.nodes[v]!)) repairs.push(explain(graph, u, v));
  }
  return repairs;
}

/** Two pieces of one paragraph: crossheads and credits have no full stop either, and are whole. */
const isTorn = (from: OrderNode, to: OrderNode): boolean =>
  from.block.role === "body" && to.block.role === "body" && (from.openEnded || to.beginsInside);

/** A node's text is as it was read: what is told quotes what was printed. */
const printedOf = ({ block }: OrderNode): string => block.text.replace(/\s+/g, "");

const STRONG_JOIN = 3;
const SHARED_WORDS = 0.1;

function explain(graph: PageGraph, u: number, v: number): Repair {
  const from = graph.nodes[u]!;
  const to = graph.nodes[v]!;
  const at = u * graph.nodes.length + v;
  const lines = [from.block.lines[1], to.block.lines[0]] as const;
  const [above, below] = [printedOf(from), printedOf(to)];
  const tail = above.slice(-8);
  const head = below.slice(0, 8);
  if (isTorn(from, to) && (v === u + 1 || graph.joins[at]! > STRONG_JOIN)) {
    return {
      rule: "order/continues-sentence",
      lines,
      reason: `“${tail}” breaks off in mid-sentence, and “${head}” goes on with it`,
    };
  }
  if (from.ordinal !== undefined && to.ordinal === from.ordinal + 1) {
    return {
      rule: "order/continues-enumeration",
      lines,
      reason: `number ${to.ordinal} of an enumeration follows number ${from.ordinal}`,
    };
  }
  if (graph.contained[at]! > SHARED_WORDS) {
    return {
      rule: "order/story-of-headline",
      lines,
      reason: `“${head}” repeats the words of the headline “${above.slice(0, 16)}”`,
    };
  }
  if (graph.similar[at]! > SHARED_WORDS) {
    return { rule: "order/same-subject", lines, reason: `“${head}” shares its subject with “${tail}”` };
  }
  return {
    rule: "order/best-of-page",
    lines,
    reason: `no other order of the page leaves fewer seams than “${head}” after “${tail}”`,
  };
}
