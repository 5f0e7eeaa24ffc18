import { SIMPLIFIED_BY_TRADITIONAL } from "../text/simplify.ts";

/**
 * Folding: the form in which texts and queries are compared. An article contains a query when its folded
 * field contains the folded query, code unit by code unit. Folding is, in this order,
 *
 * 1. NFKC (full and half width, ligatures, compatibility forms), 2. lower case,
 * 3. each traditional character to the simplified one of OpenCC's character table, 4. white space to one space.
 *
 * Where one simplified character stands for several traditional ones (发: 發, 髮) all of them fold together.
 */

/**
 * A character with what NFKC composes it with: combining marks, half-width voicing marks, Hangul vowels and
 * finals. Folding one cluster at a time gives every folded unit its place in the printed text.
 */
const CLUSTER = /[\s\S](?:\p{M}|[\uFF9E\uFF9F\u1160-\u11FF])*/gu;
/** NUL among it: the index parts passages with it. */
const WHITE_SPACE = /[\s\0]/;
const PLAIN_HAN = /^[\u4E00-\u9FFF]$/;

/** Clusters repeat: of 30 million characters of news some 8,000 are different. */
const foldCache = new Map<string, string>();
const LONGEST_CACHED = 4;

function foldCluster(cluster: string): string {
  const known = foldCache.get(cluster);
  if (known !== undefined) return known;
  const lower = PLAIN_HAN.test(cluster) ? cluster : cluster.normalize("NFKC").toLowerCase().normalize("NFKC");
  let folded = "";
  for (const char of lower)
    folded += SIMPLIFIED_BY_TRADITIONAL.get(char) ?? (WHITE_SPACE.test(char) ? " " : char);
  if (cluster.length <= LONGEST_CACHED) foldCache.set(cluster, folded);
  return folded;
}

/** A folded text that knows where each of its units was printed. */
export interface FoldedText {
  readonly text: string;
  /** For each unit of `text`, and one beyond: offset of its cluster in the original. */
  readonly starts: readonly number[];
}

/** Folds and keeps the places, for marking matches in the printed text. */
export function foldWithPlaces(original: string): FoldedText {
  let text = "";
  const starts: number[] = [];
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const folded = foldCluster(cluster);
    // A run of white space is one space: line breaks and indents are not printed text.
    if (folded === " " && text.endsWith(" ")) continue;
    for (let i = 0; i < folded.length; i++) starts.push(index);
    text += folded;
  }
  starts.push(original.length);
  return { text, starts };
}

/** @example fold("２０２６年，漢語ＡＢＣ") // => "2026年,汉语abc" */
export function fold(original: string): string {
  let text = "";
  for (const [cluster] of original.matchAll(CLUSTER)) {
    const folded = foldCluster(cluster);
    if (folded !== " " || !text.endsWith(" ")) text += folded;
  }
  return text;
}
