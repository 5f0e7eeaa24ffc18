/** Ends a sentence, or closes a mark that a sentence may stand in. */
const TERMINAL = /[。！？!?…—：:；;”"』」）)】]$/;
const SENTENCE_END = /[。！？!?…][”"』」）)】]*$/;
/** Cannot begin a line in print: whoever starts with it goes on with something (clreq, line start prohibition). */
const NEVER_FIRST = /^[。，、；：！？）)】」』”’》〉%‰℃·—]/;

/** A paragraph that does not end here: no closing punctuation. */
export const isOpenEnded = (text: string): boolean => !TERMINAL.test(text.trimEnd());
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text.trimEnd());
/** “——” begins decks and is left out. */
export const beginsInside = (text: string): boolean =>
  NEVER_FIRST.test(text.trimStart()) && !/^——/.test(text.trimStart());

const PAIRS = ["“”", "（）", "《》", "「」", "『』", "【】", "()"] as const;

/** Marks opened and not closed, minus marks closed and never opened. @example "他说：“好" // => 1 */
export function openMarks(text: string): number {
  let open = 0;
  for (const pair of PAIRS) {
    for (const character of text) {
      if (character === pair[0]) open++;
      else if (character === pair[1]) open--;
    }
  }
  return open;
}
