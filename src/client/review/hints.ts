import { make } from "./dom.ts";

/** One thing that can be picked: where its label is shown, and what picking it does. */
export interface Target {
  readonly show: (label: HTMLElement) => void;
  readonly pick: () => void;
}

/** Home row first: the first targets are the likeliest. */
const LETTERS = [..."asdfghjklqwertyuiopzxcvbnm"];

/**
 * As many labels as asked for, the short ones first, none the beginning of another: as many single letters as can be
 * while the others, each a letter to begin with, make room for the rest.
 */
export function makeLabels(count: number): string[] {
  const all = LETTERS.length;
  const prefixes = Math.min(all, Math.max(0, Math.ceil((count - all) / (all - 1))));
  const singles = LETTERS.slice(0, all - prefixes);
  const pairs = LETTERS.slice(all - prefixes).flatMap((first) => LETTERS.map((second) => first + second));
  return [...singles, ...pairs].slice(0, count);
}

/** Labels on targets, one of which the keys typed next will pick. */
export class Hints {
  readonly #targetByLabel: ReadonlyMap<string, Target>;
  readonly #shown: HTMLElement[] = [];
  #typed = "";

  constructor(targets: readonly Target[]) {
    const labels = makeLabels(targets.length);
    this.#targetByLabel = new Map(targets.map((target, index) => [labels[index]!, target]));
    for (const [text, target] of this.#targetByLabel) {
      // A screen reader hears the label with what it stands on.
      const label = make("span", { class: "hint" }, text);
      label.addEventListener("click", (event) => {
        event.stopPropagation();
        target.pick();
      });
      this.#shown.push(label);
      target.show(label);
    }
  }

  /** Takes a key; true when it was a part of a label. */
  type(key: string): boolean {
    const typed = this.#typed + key.toLowerCase();
    const hasMore = [...this.#targetByLabel.keys()].some((label) => label.startsWith(typed));
    if (!hasMore) return false;
    this.#typed = typed;
    this.#targetByLabel.get(typed)?.pick();
    return true;
  }

  remove(): void {
    for (const label of this.#shown) label.remove();
  }
}
