const LATIN_END = /[\p{Script=Latin}]$/u;
const LATIN_START = /^[\p{Script=Latin}]/u;

/** Chinese is set solid; only Latin words keep a space where the line broke. */
export const joinLines = (before: string, after: string): string =>
  LATIN_END.test(before) && LATIN_START.test(after) ? `${before} ${after}` : before + after;

/** @example unwrap("昨天上午，首趟列\n车从泾河站开出。") // => "昨天上午，首趟列车从泾河站开出。" */
export const unwrap = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.trim())
    .reduce(joinLines);
