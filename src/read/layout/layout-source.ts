import type { LineRange } from "../../model/lines.ts";
import type { Problem, Severity } from "../../model/problem.ts";

/** What went wrong at one place of a layout file. */
export interface Trouble {
  /** The part after "read/layout-". */
  readonly rule: string;
  readonly severity: Severity;
  /** Offset into the file's text. */
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

/**
 * A layout file's text, where its lines begin, and the trouble met while reading it.
 *
 * The same trouble at many places (a tool that gets every box wrong) is one problem that counts them.
 */
export class LayoutSource {
  readonly file: string;
  readonly text: string;
  readonly #lineStarts: readonly number[];
  readonly #troubles = new Map<string, { first: Trouble; count: number }>();

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    this.#lineStarts = findLineStarts(text);
  }

  report(trouble: Trouble): void {
    const known = this.#troubles.get(trouble.rule);
    if (known) known.count++;
    else this.#troubles.set(trouble.rule, { first: trouble, count: 1 });
  }

  /** Lines of the file from one offset to another, counted from 1. */
  linesBetween(first: number, last: number): LineRange {
    return [this.#lineIndex(first) + 1, this.#lineIndex(Math.max(first, last)) + 1];
  }

  /** The offset of a line and column, both counted from 1; places beyond the text fall on its end. */
  offsetAt(line: number, column: number): number {
    const start = this.#lineStarts[line - 1] ?? this.text.length;
    return Math.min(start + Math.max(0, column - 1), this.text.length);
  }

  problems(): Problem[] {
    return [...this.#troubles.values()].map(({ first, count }) => ({
      rule: `read/layout-${first.rule}`,
      severity: first.severity,
      file: this.file,
      ...this.placeOf(first.offset),
      message: count > 1 ? `${first.message} (and ${count - 1} more like it in this file)` : first.message,
      hint: first.hint,
    }));
  }

  /** Line and column of an offset, both counted from 1. */
  placeOf(offset: number): { line: number; column: number } {
    const index = this.#lineIndex(offset);
    return { line: index + 1, column: offset - this.#lineStarts[index]! + 1 };
  }

  /** Binary search: the last line that starts at or before the offset, from 0. */
  #lineIndex(offset: number): number {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#lineStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}
