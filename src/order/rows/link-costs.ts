import type { OrderNode } from "../nodes.ts";

/** What the search asks of two blocks: costs in nats, below 0 where they speak for the one following the other. */
export interface LinkCosts {
  /** Text under text, or at the next column's top; from = -1: nothing is known above. */
  readonly text: (u: number, v: number) => number;
  /** The first text under a heading. */
  readonly story: (heading: number, v: number) => number;
  /** How alike two texts are, in nats, for blocks that stand under one headline. */
  readonly subject: (u: number, v: number) => number;
  /** A column's top whose sentence nothing has left open. */
  readonly wholeTop: (v: number) => number;
  /** A column's top before it is known what ends above it. */
  readonly openTop: (v: number) => number;
  readonly isTorn: (u: number) => boolean;
}

export interface LinkMatrices {
  readonly joins: Float32Array;
  readonly similar: Float32Array;
  readonly contained: Float32Array;
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

const SHORTEST_BREAK_CHARS = 8;

/** A story's paragraph that stops in mid-sentence; crossheads and credits have no full stop either. */
export const breaksOff = (node: OrderNode): boolean =>
  node.openEnded && node.roles[4]! > 0.5 && node.text.length >= SHORTEST_BREAK_CHARS;

/** Log odds of a sentence that goes on, by its join score: half of the true ones lie above 13, of others below 4. */
const JOIN_SLOPE = 0.45;
const JOIN_EVEN = 7;
const BROKEN_START = 5;
const DATELINE_WORTH = 2.5;

export function makeLinkCosts(
  nodes: readonly OrderNode[],
  { joins, similar, contained }: LinkMatrices,
): LinkCosts {
  const n = nodes.length;
  const torn = Uint8Array.from(nodes, (node) => (breaksOff(node) ? 1 : 0));
  const opening = Float32Array.from(nodes, (node) => 0.3 - 0.4 * clamp(node.startLikelihood, -4, 2.5));
  const subject = (u: number, v: number): number => clamp(-0.7 + 45 * similar[u * n + v]!, -0.7, 2.2);
  return {
    subject,
    isTorn: (u) => torn[u] === 1,
    text(u, v) {
      if (torn[u] === 1) return -clamp(JOIN_SLOPE * (joins[u * n + v]! - JOIN_EVEN), -4, 5);
      const to = nodes[v]!;
      return (to.beginsInside ? BROKEN_START : opening[v]!) + (to.dateline ? DATELINE_WORTH : 0);
    },
    openTop: (v) => 0.25 * clamp(nodes[v]!.startLikelihood, -4, 2.5),
    wholeTop: (v) => (nodes[v]!.beginsInside ? BROKEN_START : opening[v]!),
    story(heading, v) {
      const to = nodes[v]!;
      const fit = heading < 0 ? 0 : clamp(-0.8 + 5 * contained[heading * n + v]!, -0.8, 3);
      return (to.beginsInside ? BROKEN_START : opening[v]!) + (to.dateline ? -DATELINE_WORTH : 0.3) - fit;
    },
  };
}
