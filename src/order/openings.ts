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
  for (let u = 0; u < n; u++) {
    for (let v = u + 1; v < n; v++) {
      const share = shareOf(leads[u]!, leads[v]!);
      alike[u * n + v] = share;
      alike[v * n + u] = share;
    }
  }
  return alike;
}

/** The code units of a beginning, and its pairs of them as numbers. */
interface Lead {
  readonly codes: Int32Array;
  readonly pairs: Int32Array;
}

function readLead(text: string): Lead {
  const codes = Int32Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return { codes, pairs: codes.subarray(1).map((code, i) => (codes[i]! << 16) | code) };
}

function shareOf(a: Lead, b: Lead): number {
  let inPlace = 0;
  for (let i = 0; i < a.codes.length; i++) if (a.codes[i] === b.codes[i]) inPlace++;
  let both = 0;
  for (let i = 0; i < a.pairs.length; i++) if (b.pairs.indexOf(a.pairs[i]!) >= 0) both++;
  return Math.max(both, inPlace) / LEAD;
}
