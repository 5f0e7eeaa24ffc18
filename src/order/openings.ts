import type { OrderNode } from "./nodes.ts";

/** Characters at the beginning by which paragraphs of one build are known. */
const LEAD = 10;

/**
 * How alike two texts begin: paragraphs of one build, “要强化……”, “要坚持……”, or “一年前”, “一年后”, stand below one
 * another. The share of their first characters' pairs that both have, or of single characters where they stand alike.
 *
 * @returns n × n, symmetric, 0 to 1
 */
export function compareOpenings(nodes: readonly OrderNode[]): Float32Array {
  const n = nodes.length;
  const alike = new Float32Array(n * n);
  const leads = nodes.map(({ text }) => readLead(text.slice(0, LEAD).replace(/\d/g, "0")));
  // Most share nothing: who does is found by what is shared, among the nodes further down.
  const byPair = new Map<number, number[]>();
  const byPlace = new Map<number, number[]>();
  const pairs = new Uint8Array(n);
  const inPlace = new Uint8Array(n);
  for (let u = n - 1; u >= 0; u--) {
    const { placed, pairs: own } = leads[u]!;
    const met = [...countMet(own, byPair, pairs), ...countMet(placed, byPlace, inPlace)];
    for (const v of met) {
      if (pairs[v] === 0 && inPlace[v] === 0) continue;
      const share = Math.max(pairs[v]!, inPlace[v]!) / LEAD;
      alike[u * n + v] = share;
      alike[v * n + u] = share;
      pairs[v] = inPlace[v] = 0;
    }
    for (const pair of new Set(own)) listUnder(byPair, pair, u);
    for (const code of placed) listUnder(byPlace, code, u);
  }
  return alike;
}

/** A beginning's pairs of characters, and its characters with where they stand, as numbers. */
interface Lead {
  readonly pairs: readonly number[];
  readonly placed: readonly number[];
}

const CODES = 65536;

function readLead(text: string): Lead {
  const codes = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return {
    pairs: codes.slice(1).map((code, i) => codes[i]! * CODES + code),
    placed: codes.map((code, i) => i * CODES + code),
  };
}

/** Counts for each node how many of the keys it is listed under. @returns the nodes, some of them more than once */
function countMet(
  keys: readonly number[],
  listed: ReadonlyMap<number, readonly number[]>,
  counts: Uint8Array,
): number[] {
  const met: number[] = [];
  for (const key of keys) {
    for (const v of listed.get(key) ?? []) {
      if (counts[v]!++ === 0) met.push(v);
    }
  }
  return met;
}

function listUnder(listed: Map<number, number[]>, key: number, u: number): void {
  const nodes = listed.get(key);
  if (nodes) nodes.push(u);
  else listed.set(key, [u]);
}
