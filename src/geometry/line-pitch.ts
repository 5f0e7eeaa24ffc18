/** Fewer boxes than this cannot tell. */
const LEAST_BOXES = 6;
/** Pitches that are tried, relative to the guess, and how finely. */
const [LEAST, MOST, STEP] = [0.5, 1.4, 0.01];
/** Boxes of many lines drift out of step with a pitch that is slightly wrong. */
const MOST_LINES = 12;
/** How well heights must agree with a pitch, from 0 (not at all) to 1 (all of them the same fraction of a line off). */
const LEAST_AGREEMENT = 0.55;
/** The best of some thirty independent pitches agrees by chance as √(ln 30 / boxes); this much more is none. */
const BEYOND_CHANCE = 1.2;
const INDEPENDENT_PITCHES = 30;
/** Half a pitch fits whatever the whole fits: the largest that agrees about as well as the best is it. */
const AS_GOOD = 0.92;

/**
 * The distance from line to line that paragraphs' heights are multiples of, but for a constant (white that the tool
 * adds or takes off). The guess, when heights agree on nothing.
 */
export function findPitch(heights: readonly number[], guess: number): number {
  const low = heights.filter((height) => height <= MOST_LINES * guess);
  if (low.length < LEAST_BOXES) return guess;
  const tried = Array.from({ length: Math.round((MOST - LEAST) / STEP) + 1 }, (_, index) => {
    const pitch = guess * (LEAST + index * STEP);
    return { pitch, agreement: agreementOn(low, pitch) };
  });
  const best = Math.max(...tried.map(({ agreement }) => agreement));
  const chance = Math.sqrt(Math.log(INDEPENDENT_PITCHES) / low.length);
  if (best < Math.max(LEAST_AGREEMENT, BEYOND_CHANCE * chance)) return guess;
  return tried.findLast(({ agreement }) => agreement >= AS_GOOD * best)!.pitch;
}

/** Length of the mean of the heights as angles, a full turn for each line. */
function agreementOn(heights: readonly number[], pitch: number): number {
  const angles = heights.map((height) => (2 * Math.PI * height) / pitch);
  const mean = (part: (angle: number) => number): number =>
    angles.reduce((sum, angle) => sum + part(angle), 0) / angles.length;
  return Math.hypot(mean(Math.cos), mean(Math.sin));
}
