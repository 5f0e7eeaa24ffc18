/**
 * Grams: the strings of one and two code units of which every text is made, as numbers of 32 bits.
 * A code unit of zero stands nowhere in folded text; it parts passages, and fills up single characters.
 */

/** A bigram's key, or with `second` left out a single character's. */
export const gramKey = (first: number, second = 0): number => ((first << 16) | second) >>> 0;

/**
 * Scatters keys evenly over 32 bits and loses none: every step can be undone (Wellons' lowbias32).
 * Files hold grams in scattered order, so that every file is about equally long, the place of a gram is
 * known without a directory, and the differences between neighbours are short to write.
 */
export function scatter(key: number): number {
  let x = key;
  x ^= x >>> 16;
  x = Math.imul(x, 0x7feb352d);
  x ^= x >>> 15;
  x = Math.imul(x, 0x846ca68b);
  x ^= x >>> 16;
  return x >>> 0;
}

/** The key that was scattered to this. */
export function gather(scattered: number): number {
  let x = scattered;
  x ^= x >>> 16;
  x = Math.imul(x, 0x43021123);
  x ^= (x >>> 15) ^ (x >>> 30);
  x = Math.imul(x, 0x1d69e2a5);
  x ^= x >>> 16;
  return x >>> 0;
}

const SCATTER_RANGE = 2 ** 32;

/** Which of `shards` files holds the scattered key. */
export const shardOf = (scattered: number, shards: number): number =>
  Math.floor((scattered * shards) / SCATTER_RANGE);

/** The least scattered key of a shard. */
export const shardStart = (shard: number, shards: number): number =>
  Math.ceil((shard * SCATTER_RANGE) / shards);

/** Mean distance of neighbouring keys in a shard of so many. */
export const keySpacing = (count: number, shards: number): number => SCATTER_RANGE / shards / (count + 1);
