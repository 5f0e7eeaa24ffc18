const JUMP_NOTE = /\s*[（(]下转[^（）()]{1,8}[）)]$/;

/**
 * A text without the note at its end that says on which page it goes on.
 * @example withoutJumpNote("工程已完成九成。（下转第三版）") // => "工程已完成九成。"
 */
export const withoutJumpNote = (text: string): string =>
  // Looked for where it may stand alone: texts are long.
  text.slice(-12).includes("下转") ? text.replace(JUMP_NOTE, "") : text;
