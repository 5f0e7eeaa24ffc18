import type { OrderNode } from "../nodes.ts";
import { fillEither, type LineLength } from "./line-length.ts";
import { COSTS } from "./stack-costs.ts";

/** What the search asks of two blocks: costs in nats, below 0 where they speak for the one following the other. */
export interface LinkCosts {
  /** Text under text, or at the next column's top; from = -1: nothing is known above. */
  readonly text: (u: number, v: number) => number;
  /** The first text under a heading. */
  readonly story: (heading: number, v: number) => number;
  /** How alike two texts are, in nats, for blocks that stand under one headline. */
  readonly subject: (u: number, v: number) => number;
  /** A column's top whose sentence nothing has left open; u ends the column before. */
  readonly wholeTop: (v: number, u: number) => number;
  /** A column's top before it is known what ends above it. */
  readonly openTop: (v: number) => number;
  readonly isTorn: (u: number) => boolean;
}

export interface LinkMatrices {
  readonly joins: Float32Array;
  readonly similar: Float32Array;
  readonly contained: Float32Array;
  /** What two texts share of rare strings, in nats. */
  readonly shared?: Float32Array;
  /** Cosine of what the nodes are about. */
  readonly near?: Float64Array;
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

const SHORTEST_BREAK_CHARS = 8;

/** A story's paragraph that stops in mid-sentence; crossheads and credits have no full stop either. */
export const breaksOff = (node: OrderNode): boolean =>
  node.openEnded && node.roles[4]! > 0.5 && node.text.length >= SHORTEST_BREAK_CHARS;

const DATELINE_WORTH = 2.5;
/** An item of a list under the one before it, and under another. */
const COUNTED_ON = 3;
const COUNTED_OTHERWISE = 2;

/** What no other text of the page goes on better than this is a line without a full stop. */
const LEAST_JOIN = 3;
/** The same for a text that fills its lines but for a character, and for one that does not, where torn texts do. */
const LEAST_NEAR_JOIN = 16;
const LEAST_LOOSE_JOIN = Number.POSITIVE_INFINITY;
/** The share of torn texts that fill their lines from which one that does not is no torn text. */
const MOSTLY_FILLING = 0.6;

/** The best join of a node, or none: 0. */
function bestOf(joins: Float32Array, u: number, n: number): number {
  let best = 0;
  for (let at = u * n; at < (u + 1) * n; at++) if (joins[at]! > best) best = joins[at]!;
  return best;
}

/**
 * The costs of a page's links by the length of its lines, or before that is known: what does not depend on it is
 * weighed once.
 */
export function linkCostsByLine(
  nodes: readonly OrderNode[],
  matrices: LinkMatrices,
): (line?: LineLength) => LinkCosts {
  const { joins } = matrices;
  const n = nodes.length;
  const bestJoin = Float32Array.from(nodes, (_, u) => bestOf(joins, u, n));
  const opening = Float32Array.from(nodes, (node) => 0.3 - 0.4 * clamp(node.startLikelihood, -4, 2.5));
  const subject = weighSubjects(nodes, matrices);
  /** Items of one list are counted on. */
  const counting = (u: number, v: number): number => {
    const [from, to] = [nodes[u]?.ordinal, nodes[v]!.ordinal];
    if (from === undefined || to === undefined) return 0;
    return to === from + 1 ? -COUNTED_ON : COUNTED_OTHERWISE;
  };
  const tornBy = (line: LineLength | undefined): Uint8Array =>
    Uint8Array.from(nodes, (node, u) =>
      breaksOff(node) && bestJoin[u]! > leastJoin(node.text.length, line) ? 1 : 0,
    );
  const costsBy = (torn: Uint8Array): LinkCosts => ({
    subject,
    isTorn: (u) => torn[u] === 1,
    text(u, v) {
      if (torn[u] === 1)
        return -clamp(
          COSTS.joinSlope * (joins[u * n + v]! - COSTS.joinEven),
          -COSTS.leastJoin,
          COSTS.mostJoin,
        );
      const to = nodes[v]!;
      const begins = to.beginsInside ? COSTS.brokenStart : opening[v]!;
      return begins + (to.dateline ? DATELINE_WORTH : 0) + counting(u, v);
    },
    openTop: (v) => COSTS.openTop * clamp(nodes[v]!.startLikelihood, -4, 2.5),
    wholeTop: (v, u) => (nodes[v]!.beginsInside ? COSTS.brokenStart : opening[v]!) + counting(u, v),
    story(heading, v) {
      const to = nodes[v]!;
      const fit = heading < 0 ? 0 : subject(heading, v);
      return (
        (to.beginsInside ? COSTS.brokenStart : opening[v]!) + (to.dateline ? -DATELINE_WORTH : 0.3) - fit
      );
    },
  });
  return (line) => costsBy(tornBy(line));
}

/** The join score that a text without a full stop must find on the page to be taken for a torn one. */
function leastJoin(chars: number, line: LineLength | undefined): number {
  if (!line || line.filling < MOSTLY_FILLING) return LEAST_JOIN;
  const filled = fillEither(chars, line.chars);
  return filled === 1 ? LEAST_JOIN : filled > 0 ? LEAST_NEAR_JOIN : LEAST_LOOSE_JOIN;
}

/** Log odds that two texts are of one article, by what they share; fitted on pairs of blocks of training pages. */
interface SubjectWeights {
  readonly similar: number;
  readonly topics: number;
  readonly shared: number;
  readonly contained: number;
  /** For ln (1 + characters of the shorter text): the longer a text, the more it should share. */
  readonly length: number;
  readonly bias: number;
}
const OF_HEADING: SubjectWeights = {
  similar: 29.6,
  topics: 5.9,
  shared: 0.066,
  contained: 1.57,
  length: -0.567,
  bias: -1.21,
};
const OF_TEXT: SubjectWeights = {
  similar: 23.4,
  topics: 5.6,
  shared: 0.084,
  contained: 0,
  length: -1.13,
  bias: 1.64,
};
const MOST_SHARED = 12;
/** Cosine taken where no subjects are known. */
const USUAL_TOPICS = 0.3;
const MOST_SIMILAR = 0.15;
const LEAST_SUBJECT = -2.5;
const MOST_SUBJECT = 3;
const HEADING_SHARE = 0.5;

/** How alike two texts are; what one is to all others is worked out when it is first asked for. */
function weighSubjects(nodes: readonly OrderNode[], matrices: LinkMatrices): LinkCosts["subject"] {
  const logChars = Float64Array.from(nodes, ({ text }) => Math.log(1 + text.length));
  const rows: (Float32Array | undefined)[] = new Array(nodes.length).fill(undefined);
  return (u, v) => {
    rows[u] ??= weighSubject(u, nodes, matrices, logChars);
    return rows[u][v]!;
  };
}

function weighSubject(
  u: number,
  nodes: readonly OrderNode[],
  { similar, contained, shared, near }: LinkMatrices,
  logChars: Float64Array,
): Float32Array {
  const n = nodes.length;
  const alike = new Float32Array(n);
  const { roles } = nodes[u]!;
  const weights = roles[0]! + roles[1]! + roles[2]! > HEADING_SHARE ? OF_HEADING : OF_TEXT;
  for (let v = 0; v < n; v++) {
    if (u === v) continue;
    const at = u * n + v;
    const score =
      weights.bias +
      weights.length * Math.min(logChars[u]!, logChars[v]!) +
      weights.similar * Math.min(MOST_SIMILAR, similar[at]!) +
      weights.contained * contained[at]! +
      weights.shared * Math.min(MOST_SHARED, shared?.[at] ?? 0) +
      weights.topics * (near ? near[at]! : USUAL_TOPICS);
    alike[v] = COSTS.subject * clamp(score, LEAST_SUBJECT, MOST_SUBJECT);
  }
  return alike;
}
