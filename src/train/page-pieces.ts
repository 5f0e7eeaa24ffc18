import type { Block } from "../model/block.ts";

/** A piece of a page's text: a block's lines, and how many blank lines stand above them. */
export interface Piece {
  readonly lines: readonly string[];
  readonly blankLinesAbove: number;
}

/** A block's piece of the page's lines. */
export const pieceOf = (source: readonly string[], { lines: [from, to], blankLinesAbove }: Block): Piece => ({
  lines: source.slice(from - 1, to),
  blankLinesAbove,
});

/** The text of a page that is made of these pieces. */
export const printPieces = (pieces: readonly Piece[]): string =>
  `${pieces
    .flatMap(({ lines, blankLinesAbove }) => [...Array.from({ length: blankLinesAbove }, () => ""), ...lines])
    .join("\n")}\n`;
