/** What a suggestion names. */
export const SUGGESTION_KINDS = ["person", "place", "paper", "section", "column", "source"] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** A name that readers look for, with how it is typed in Latin letters. */
export interface Suggestion {
  readonly text: string;
  readonly kind: SuggestionKind;
  /** Pinyin without tones and spaces: "xijinping". */
  readonly pinyin: string;
  /** First letters: "xjp". */
  readonly initials: string;
}

/** The file of suggestions, in the index's folder. */
export const SUGGESTIONS = "suggestions.bin";

/** Suggestions shown at a time. */
const MOST_SUGGESTED = 8;

/** Latin letters, with or without spaces and apostrophes between syllables. */
const LATIN = /^[a-z][a-z' ]+$/i;

/** Whether a text may be pinyin: nothing else needs the suggestions' file. */
export const mayBePinyin = (typed: string): boolean => LATIN.test(typed.trim());

/**
 * Names whose initials are typed, then those whose pinyin begins so, each in the list's order.
 * @example suggest("xjp", list) // => 习近平
 */
export function suggest(typed: string, list: readonly Suggestion[]): Suggestion[] {
  const letters = typed.toLowerCase().replace(/[' ]/g, "");
  const exact = list.filter(({ initials }) => initials === letters);
  const begun = list.filter(
    ({ initials, pinyin }) =>
      initials !== letters && (pinyin.startsWith(letters) || initials.startsWith(letters)),
  );
  return [...exact, ...begun].slice(0, MOST_SUGGESTED);
}
