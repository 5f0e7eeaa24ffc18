/** Ends a sentence, or closes a mark that a sentence may stand in. */
const TERMINAL = new Set('。！？!?…—：:；;”"』」）)】');
const FULL_STOPS = new Set("。！？!?…");
const CLOSING = new Set('”"』」）)】');
/** Cannot begin a line in print: whoever starts with it goes on with something (clreq, line start prohibition). */
const NEVER_FIRST = /^[。，、；：！？）)】」』”’》〉%‰℃·—]/;

/** A paragraph that does not end here: no closing punctuation. */
export const isOpenEnded = (text: string): boolean => !TERMINAL.has(text.trimEnd().slice(-1));

/** Whether a full stop ends the text, alone or inside closing marks. Read from the end: texts are long. */
export function endsSentence(text: string): boolean {
  const printed = text.trimEnd();
  let last = printed.length - 1;
  while (last >= 0 && CLOSING.has(printed[last]!)) last--;
  return last >= 0 && FULL_STOPS.has(printed[last]!);
}

/** “——” begins decks and is left out. */
export const beginsInside = (text: string): boolean =>
  NEVER_FIRST.test(text.trimStart()) && !/^——/.test(text.trimStart());

const PAIRS = ["“”", "（）", "《》", "「」", "『』", "【】", "()"] as const;

/** By code unit: 1 for an opening mark, −1 for a closing one. */
const OPENING = new Int8Array(1 << 16);
for (const [open, close] of PAIRS) {
  OPENING[open!.charCodeAt(0)] = 1;
  OPENING[close!.charCodeAt(0)] = -1;
}

/** Marks opened and not closed, minus marks closed and never opened. @example "他说：“好" // => 1 */
export function openMarks(text: string): number {
  let open = 0;
  for (let i = 0; i < text.length; i++) open += OPENING[text.charCodeAt(i)]!;
  return open;
}
