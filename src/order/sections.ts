import type { FeatureRow } from "../learning/feature-row.ts";
import type { PageWords } from "./page-words.ts";
import type { PageTopics } from "./topics.ts";
import { dot, toUnit } from "./topics.ts";

/** How well nodes fit groups of nodes, by words, subject and telling strings: groups × n, a node's own part left out. */
export interface GroupFit {
  /** Cosine with the words of the whole group. */
  readonly words: readonly Float32Array[];
  readonly bestWords: Float32Array;
  /** Cosine with the group's summed topic. */
  readonly topic: readonly Float32Array[];
  readonly bestTopic: Float32Array;
  /** ln(1 + what the node shares with the group, in nats). */
  readonly strings: readonly Float32Array[];
  readonly bestStrings: Float32Array;
}

/** What a page's nodes are compared by. */
export interface Likenesses {
  readonly words: PageWords;
  readonly topics: PageTopics;
  /** n × n: strings that two nodes share and the news hardly ever prints, in nats. */
  readonly shared: Float32Array;
}

export function fitGroups(
  groups: readonly (readonly number[])[],
  { words: page, topics, shared }: Likenesses,
): GroupFit {
  const n = topics.own.length;
  const words = groups.map((members) => page.fitGroup(members));
  const topic = groups.map((members) => fitTopic(members, topics));
  const strings = groups.map((members) => fitStrings(members, shared, n));
  return {
    words,
    bestWords: bestOver(words, n),
    topic,
    bestTopic: bestOver(topic, n),
    strings,
    bestStrings: bestOver(strings, n),
  };
}

/** How well each member of one group fits the rest of it, in the order of the members. */
export function fitMembers(
  members: readonly number[],
  { words, topics: { own, sums }, shared }: Likenesses,
): { readonly words: Float32Array; readonly topic: Float32Array; readonly strings: Float32Array } {
  const n = own.length;
  const total = sumTopics(members, sums);
  const alone = members.length < 2;
  return {
    words: words.fitMembers(members),
    topic: Float32Array.from(members, (u) => (alone ? 0 : cosineWithRest(own[u]!, total, sums[u]!))),
    strings: Float32Array.from(members, (u) =>
      Math.log1p(members.reduce((sum, w) => sum + shared[w * n + u]!, 0)),
    ),
  };
}

function sumTopics(members: readonly number[], sums: PageTopics["sums"]): Float32Array {
  const total = new Float32Array(sums[0]?.length ?? 0);
  for (const u of members) for (let d = 0; d < total.length; d++) total[d]! += sums[u]![d]!;
  return total;
}

/** Cosine of a vector of length 1 with what is left of a sum without a part of it. */
function cosineWithRest(own: Float32Array, total: Float32Array, part: Float32Array): number {
  let product = 0;
  let square = 0;
  for (let d = 0; d < total.length; d++) {
    const rest = total[d]! - part[d]!;
    product += own[d]! * rest;
    square += rest * rest;
  }
  return square > 0 ? product / Math.sqrt(square) : 0;
}

function fitTopic(members: readonly number[], { own, sums }: PageTopics): Float32Array {
  const total = sumTopics(members, sums);
  const unit = toUnit(total);
  const fit = new Float32Array(own.length);
  for (let u = 0; u < fit.length; u++) fit[u] = dot(own[u]!, unit);
  for (const u of members) fit[u] = members.length > 1 ? cosineWithRest(own[u]!, total, sums[u]!) : 0;
  return fit;
}

function fitStrings(members: readonly number[], shared: Float32Array, n: number): Float32Array {
  const fit = new Float32Array(n);
  for (const u of members) for (let v = 0; v < n; v++) fit[v]! += shared[u * n + v]!;
  return fit.map(Math.log1p);
}

/** The best of several fits for each node, at least 0. */
export function bestOver(fits: readonly Float32Array[], n: number): Float32Array {
  const best = new Float32Array(n);
  for (const fit of fits) for (let v = 0; v < n; v++) best[v] = Math.max(best[v]!, fit[v]!);
  return best;
}

/** Writes how well a node fits a group, and how much better another group fits it. */
export function addGroupFit(row: FeatureRow, fit: GroupFit, group: number, node: number): void {
  const words = fit.words[group]![node]!;
  const topic = fit.topic[group]![node]!;
  const strings = fit.strings[group]![node]!;
  row.add(4 * words);
  row.add(4 * (words - fit.bestWords[node]!));
  row.add(2 * topic);
  row.add(2 * (topic - fit.bestTopic[node]!));
  row.add(strings / 3);
  row.add((strings - fit.bestStrings[node]!) / 3);
}

/** Nodes by the run of headings that they stand under in the file. */
export function groupByRun(run: Int32Array): number[][] {
  const groups = Array.from(
    { length: 2 + run.reduce((top, index) => Math.max(top, index), -1) },
    () => [] as number[],
  );
  for (const [node, index] of run.entries()) groups[index + 1]!.push(node);
  return groups;
}
