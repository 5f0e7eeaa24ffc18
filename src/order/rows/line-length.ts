/** Characters by which a paragraph's first line is indented. */
export const INDENT_CHARS = 2;

/**
 * How many characters a line of the page's columns holds. A text that breaks off at a column's foot fills its lines to
 * the last character, so that its length, and the indent if it begins a paragraph, is a multiple of the line's: a few
 * such texts tell the line's length all but surely.
 */
export interface LineLength {
  readonly chars: number;
  /** The share of the page's torn texts that fill their lines. */
  readonly filling: number;
  /** How likely it is among the lengths tried, as far as the torn texts say. */
  readonly weight: number;
}

/** Columns of newspapers hold 11 to 20 characters, of magazines' features up to 26. */
const SHORTEST_LINE = 10;
const LONGEST_LINE = 26;
/** The share of torn texts taken to fill their lines; OCR loses characters, figures and marks are set closer. */
const USUAL_FILLING = 0.7;
/** What counts of a text that is one character short or long. */
const NEARLY = 0.15;

/** 1 where so many characters fill their lines, little where they nearly do, else 0. */
export function fill(chars: number, lineChars: number): number {
  const over = chars % lineChars;
  if (over === 0) return 1;
  return over === 1 || over === lineChars - 1 ? NEARLY : 0;
}

/** Whether it begins a paragraph or goes on with one is not known yet. */
export const fillEither = (chars: number, lineChars: number): number =>
  Math.max(fill(chars + INDENT_CHARS, lineChars), fill(chars, lineChars));

/**
 * The lengths of line that the torn texts speak for, the likeliest first.
 *
 * @param torn - lengths of the texts that break off, in characters
 */
export function likelyLines(torn: readonly number[]): LineLength[] {
  const lengths: { chars: number; logOdds: number; filling: number }[] = [];
  for (let chars = SHORTEST_LINE; chars <= LONGEST_LINE; chars++) {
    // Of the lengths of other texts each remainder is as likely, and either indent is tried.
    let logOdds = 0;
    let filling = 0;
    for (const length of torn) {
      const share = fillEither(length, chars);
      filling += share;
      logOdds += Math.log(1 - USUAL_FILLING + (USUAL_FILLING * share * chars) / (2 + 4 * NEARLY));
    }
    lengths.push({ chars, logOdds, filling: filling / Math.max(1, torn.length) });
  }
  const most = Math.max(...lengths.map(({ logOdds }) => logOdds));
  const total = lengths.reduce((sum, { logOdds }) => sum + Math.exp(logOdds - most), 0);
  return lengths
    .map(({ chars, logOdds, filling }) => ({ chars, filling, weight: Math.exp(logOdds - most) / total }))
    .sort((a, b) => b.weight - a.weight);
}

/** Shares of cut texts that fill their lines, at least and at most, and that do so but for a character more or less. */
const LEAST_FILLING = 0.1;
const MOST_FILLING = 0.82;
const NEAR_SHARE = 0.05;

/**
 * Log odds that a text of so many characters was cut at a column's foot rather than that it ends somewhere in its last
 * line, by how it fills its lines.
 *
 * @param indented - whether it begins a paragraph
 */
export function fillOdds(
  chars: number,
  indented: boolean,
  { chars: lineChars, filling }: LineLength,
): number {
  const sure = Math.max(LEAST_FILLING, Math.min(MOST_FILLING, filling));
  const over = (chars + (indented ? INDENT_CHARS : 0)) % lineChars;
  if (over === 0) return Math.log(sure * lineChars);
  if (over === 1 || over === lineChars - 1) return Math.log(NEAR_SHARE * lineChars);
  return Math.log(((1 - sure - 2 * NEAR_SHARE) * lineChars) / (lineChars - 3));
}
