import type { Correction, Quote } from "../model/correction.ts";
import type { Problem } from "../model/problem.ts";

/** Problems about one correction, placed where it stands in its file. */
export class CorrectionProblems {
  readonly #file: string;
  readonly all: Problem[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  add(correction: Pick<Correction, "line">, rule: string, message: string, hint: string): void {
    const { line } = correction;
    this.all.push({ rule: `correct/${rule}`, severity: "error", file: this.#file, line, message, hint });
  }

  stale(correction: Correction, quote: Quote): void {
    this.add(
      correction,
      "stale",
      `Expected the page “${correction.page}” to print “${shown(quote)}”; found it nowhere.`,
      "The raw text has changed, or the quote has a slip: quote what stands there now, or remove the correction.",
    );
  }

  ambiguous(correction: Correction, quote: Quote, places: number): void {
    this.add(
      correction,
      "ambiguous",
      `Expected “${shown(quote)}” once on page “${correction.page}”; found it ${places} times.`,
      "Add a prefix or a suffix: the text that stands right before or right behind it.",
    );
  }
}

const shown = ({ prefix = "", exact, suffix = "" }: Quote): string =>
  `${prefix && `${prefix}|`}${exact}${suffix && `|${suffix}`}`;
