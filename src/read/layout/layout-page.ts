import type { BlockKind } from "../../model/block.ts";

/** Left, top, right, bottom in the file's own units, before they are set against the page's size. */
export type SourceBox = readonly [left: number, top: number, right: number, bottom: number];

/** Width and height of the page in the units of its boxes. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** What every layout format comes down to: something printed, and where it stands on the page and in the file. */
export interface LayoutElement {
  readonly kind: BlockKind;
  /** Heading level as marked (1 to 6); only on headings. */
  readonly level?: number;
  readonly text: string;
  /** Path of the picture, as the file gives it; only on pictures. */
  readonly image?: string;
  /** The tool's own word for it: "title", "image_caption", "header" … */
  readonly label?: string;
  readonly box?: SourceBox;
  /** Where it stands in the file, where `box` was turned upright. */
  readonly printedBox?: SourceBox;
  /** Height of one line of type, in the boxes' units. */
  readonly typeHeight?: number;
  /** Where the element begins and ends in the file: offsets into its text, the end inclusive. */
  readonly offsets: readonly [first: number, last: number];
}

/** A line of print with its box, as OCR engines without layout analysis give it. */
export interface LayoutLine {
  readonly text: string;
  readonly box: SourceBox;
  readonly offsets: readonly [first: number, last: number];
  /** Units that it falls for each that it runs to the right, where the tool's outline of it leans and `box` is its bounds. */
  readonly slope?: number;
  /** Height of its type, where more tells it than the box. */
  readonly size?: number;
  /** The tool's own word for the line's region, where it has one. */
  readonly label?: string;
}

/** From where to where several lines stand in the file. */
export const offsetsAround = (lines: readonly Pick<LayoutLine, "offsets">[]): LayoutLine["offsets"] => [
  Math.min(...lines.map(({ offsets }) => offsets[0])),
  Math.max(...lines.map(({ offsets }) => offsets[1])),
];

/** One page as a layout file has it. Without a `size` it is judged from the boxes. */
export interface LayoutPage {
  readonly size?: PageSize;
  readonly elements: readonly LayoutElement[];
  /** The tool gave lines in no order but their rows': paragraphs were found by geometry, and so is their order. */
  readonly unordered?: true;
}

export const EMPTY_PAGE: LayoutPage = { elements: [] };
