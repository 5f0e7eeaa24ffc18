const JUMP_NOTE = /\s*[（(]下转[^（）()]{1,8}[）)]$/;

/**
 * A text without the note at its end that says on which page it goes on.
 * @example withoutJumpNote("工程已完成九成。（下转第三版）") // => "工程已完成九成。"
 */
export const withoutJumpNote = (text: string): string =>
  // Looked for where it may stand alone: texts are long.
  text.slice(-12).includes("下转") ? text.replace(JUMP_NOTE, "") : text;

/** A text whose last character opens a bracket: its column ended within “（下转第三版）”. */
export const endsInBracket = (text: string): boolean => /[（(【]\s*$/.test(text);

/** @example lacksBracket("下转第三版）") // => true */
export const lacksBracket = (text: string): boolean => /^\s*下转[^（(【]*[）)】]\s*$/.test(text);
