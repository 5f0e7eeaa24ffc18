/** Waits this long after a key before searching: fast typists would otherwise ask for every beginning. */
const PAUSE_MS = 120;

/** So many characters at once are no key: a word pasted, or handed over by an input method. */
const WORD_CHARS = 2;

export interface TypingHandlers {
  /** The text has changed and is not being composed; a search will follow. */
  readonly onChange: () => void;
  /** The reader has paused, or a whole word came at once. */
  readonly onPause: () => void;
  /** The reader pressed Enter, outside of a composition. */
  readonly onEnter: () => void;
}

/**
 * Follows what is typed into a field. While an input method composes (拼音 under way), nothing is reported:
 * its letters are not the reader's text, and its Enter and Escape are not meant for the page.
 */
export function followTyping(input: HTMLInputElement, handlers: TypingHandlers): void {
  const { onChange, onPause, onEnter } = handlers;
  let timer: number | undefined;
  let composing = false;
  let length = input.value.length;
  const changed = () => {
    window.clearTimeout(timer);
    const isWord = Math.abs(input.value.length - length) >= WORD_CHARS;
    length = input.value.length;
    onChange();
    if (isWord) onPause();
    else timer = window.setTimeout(onPause, PAUSE_MS);
  };
  input.addEventListener("compositionstart", () => {
    composing = true;
    window.clearTimeout(timer);
  });
  input.addEventListener("compositionend", () => {
    composing = false;
    changed();
  });
  input.addEventListener("input", () => {
    if (!composing) changed();
  });
  input.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    if (composing) return;
    window.clearTimeout(timer);
    onEnter();
  });
}
