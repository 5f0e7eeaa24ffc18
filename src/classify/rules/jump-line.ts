/** A jump line on a line of its own: “下转第四版”, “（上接A01版）”. False friends such as “上接单” end otherwise. */
const JUMP_LINE =
  /^[（(【]?\s*(?:下转|上接|紧接|转|接)\s*第?\s*[A-Z]?[\d一二三四五六七八九十]{1,3}\s*版?[^。]{0,8}[）)】]?$/;

export const isJumpLine = (text: string): boolean =>
  /(?:下转|上接|紧接)/.test(text) && JUMP_LINE.test(text.trim());
