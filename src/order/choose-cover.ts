import type { Network } from "../learning/network.ts";
import { runNetwork } from "../learning/network.ts";
import { type Alternative, findAlternatives } from "./alternatives.ts";
import { articleFeatures, type CoverDifference, changeFeatures, NO_CHANGE } from "./article-features.ts";
import type { ScoredReading } from "./edge-model.ts";
import { type CoverState, countJumps, findPaths } from "./path-cover.ts";

/** Paths that a cover has and the best has not, and those that it lacks for them. */
export interface CoverChange {
  readonly alternative: Alternative;
  readonly difference: CoverDifference;
  readonly gained: readonly (readonly number[])[];
  readonly lost: readonly (readonly number[])[];
}

/** Longer articles are laws and lists of names: too few of them are among the lessons for them to be judged. */
const MOST_MEMBERS = 120;

/** What sets the covers apart that are nearly as good as the best. */
export function findChanges(gain: Float64Array, best: CoverState): CoverChange[] {
  const ofBest = keyed(findPaths(best.next));
  const jumpsOfBest = countJumps(best.next);
  const breaksOfBest = countBreaks(best.next);
  const changes = findAlternatives(gain, best).map((alternative): CoverChange => {
    const own = keyed(findPaths(alternative.next));
    return {
      alternative,
      difference: {
        regret: alternative.regret,
        jumps: countJumps(alternative.next) - jumpsOfBest,
        jumpsOfBest,
        breaks: countBreaks(alternative.next) - breaksOfBest,
        articles: own.size - ofBest.size,
      },
      gained: [...own].filter(([key]) => !ofBest.has(key)).map(([, path]) => path),
      lost: [...ofBest].filter(([key]) => !own.has(key)).map(([, path]) => path),
    };
  });
  return changes.filter(({ gained, lost }) =>
    [...gained, ...lost].every(({ length }) => length <= MOST_MEMBERS),
  );
}

/** Neighbours in the file that are parted, though not between an article's end and another's beginning. */
function countBreaks(next: Int32Array): number {
  const followed = new Set(next);
  return next.reduce(
    (count, v, u) =>
      u + 1 < next.length && v !== u + 1 && (v >= 0 || followed.has(u + 1)) ? count + 1 : count,
    0,
  );
}

const keyed = (paths: readonly number[][]): Map<string, number[]> =>
  new Map(paths.map((path) => [path.join(), path]));

/** What speaks for the changed cover (1), and what for the best (−1). */
type Side = 1 | -1;

/** A change's odds are a sum: over the articles that it gains, less those that it loses, and the change by itself. */
export const partsOf = <Part>(
  { difference, gained, lost }: CoverChange,
  ofArticle: (path: Path) => Part,
  ofChange: (difference: CoverDifference) => Part,
): (readonly [Part, Side])[] => [
  ...gained.map((path) => [ofArticle(path), 1] as const),
  ...lost.map((path) => [ofArticle(path), -1] as const),
  [ofChange(difference), 1],
];

type Path = readonly number[];

/** The row of features that stands for an article. */
export const articleRow = (path: Path, reading: ScoredReading): readonly number[] => [
  ...articleFeatures(path, reading),
  ...NO_CHANGE,
];

/** What is asked of paths, worked out once for each: many changes gain or lose the same. */
export function remember<Answer>(answer: (path: Path) => Answer): (path: Path) => Answer {
  const known = new Map<string, Answer>();
  return (path) => {
    const key = path.join();
    if (!known.has(key)) known.set(key, answer(path));
    return known.get(key)!;
  };
}

/**
 * A change must be so many nats likelier right than wrong: a story that was right and is broken is harm. (On pages not
 * seen anything from 0 to 1 makes as many articles right, and from 0.5 on hardly any page in order is touched.)
 */
export const LEAST_ODDS = 0.5;

/**
 * Looks at the covers that are nearly as good as the best, article by article, and changes what is more likely right
 * changed. Changes that touch the same articles exclude each other.
 *
 * @param network from a row of features to the log odds that it adds to its side's
 */
export function chooseCover(
  gain: Float64Array,
  best: CoverState,
  reading: ScoredReading,
  network: Network,
): Int32Array {
  const n = best.next.length;
  // A page in order stays in order.
  if (countJumps(best.next) === 0) return best.next;
  const hidden = new Float32Array(network.hidden);
  const output = new Float32Array(1);
  const judge = (features: readonly number[]): number => {
    runNetwork(network, Float32Array.from(features), 0, hidden, output);
    return output[0]!;
  };
  const oddsOf = remember((path) => judge(articleRow(path, reading)));
  const judged = findChanges(gain, best)
    .map((change) => {
      const parts = partsOf(change, oddsOf, (difference) => judge(changeFeatures(difference)));
      return { ...change, odds: parts.reduce((sum, [odds, side]) => sum + side * odds, 0) };
    })
    .filter(({ odds }) => odds > LEAST_ODDS)
    .sort((a, b) => b.odds - a.odds);
  const next = Int32Array.from(best.next);
  const touched = new Uint8Array(n);
  for (const { alternative, lost } of judged) {
    if (lost.some((path) => path.some((u) => touched[u] === 1))) continue;
    for (const path of lost) {
      for (const u of path) {
        next[u] = alternative.next[u]!;
        touched[u] = 1;
      }
    }
  }
  return next;
}
