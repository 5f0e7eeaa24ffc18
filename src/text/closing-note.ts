import { inEitherScript } from "./script.ts";

const CLOSING_NOTE = inEitherScript(
  /^[（(][^（）()]{2,60}(?:电|提供|供图|参与采写|采访整理|整理|作者[^（）()]*)[）)]$|^[（(]执笔[^（）]{2,40}[）)]$|^[12]\d{3}年\d{1,2}月\d{1,2}日$|^[（(]作者[^（）]{2,60}(?:（[^（）]*）[^（）]*)?[）)]$/,
);

/**
 * Whether a line is a note at a story's foot, and whole without a full stop: who sent it or provided the pictures, or
 * the day on which a letter or a decree was signed.
 * @example isClosingNote("（本报华沙10月15日电）") // => true
 */
export const isClosingNote = (text: string): boolean => CLOSING_NOTE.test(text.trim());
