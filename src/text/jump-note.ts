import { inEitherScript } from "./script.ts";

const JUMP_NOTE = inEitherScript(/\s*[（(]下转[^（）()]{1,8}[）)]$/);
const MAY_NOTE = inEitherScript(/下转/);

/**
 * A text without the note at its end that says on which page it goes on.
 * @example withoutJumpNote("工程已完成九成。（下转第三版）") // => "工程已完成九成。"
 */
export const withoutJumpNote = (text: string): string =>
  // Looked for where it may stand alone: texts are long.
  MAY_NOTE.test(text.slice(-12)) ? text.replace(JUMP_NOTE, "") : text;

/** A text whose last character opens a bracket: its column ended within “（下转第三版）”. */
export const endsInBracket = (text: string): boolean => /[（(【]\s*$/.test(text);

const NOTE_WITHOUT_BRACKET = inEitherScript(/^\s*下转[^（(【]*[）)】]\s*$/);
/** @example lacksBracket("下转第三版）") // => true */
export const lacksBracket = (text: string): boolean => NOTE_WITHOUT_BRACKET.test(text);
