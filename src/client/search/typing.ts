/** Waits this long after a key before searching: fast typists would otherwise ask for every beginning. */
const PAUSE_MS = 120;

export interface TypingHandlers {
  /** The text has changed and is not being composed; a search will follow. */
  readonly onChange: () => void;
  /** The reader has paused. */
  readonly onPause: () => void;
  /** The reader pressed Enter, outside of a composition. */
  readonly onEnter: () => void;
}

/**
 * Follows what is typed into a field. While an input method composes (拼音 under way), nothing is reported:
 * its letters are not the reader's text, and its Enter and Escape are not meant for the page.
 */
export function followTyping(input: HTMLInputElement, { onChange, onPause, onEnter }: TypingHandlers): void {
  let timer: number | undefined;
  let composing = false;
  const changed = () => {
    window.clearTimeout(timer);
    onChange();
    timer = window.setTimeout(onPause, PAUSE_MS);
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
