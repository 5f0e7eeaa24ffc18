import { withoutCentring } from "./marked-line.ts";

export interface PictureLine {
  /** The alternative text, often empty. */
  readonly text: string;
  /** The picture's path, without angle brackets and title; Docling says only that there is one. */
  readonly image?: string;
}

// The address is taken apart in a second step: one expression for all of it backtracks over long lines.
const PICTURE = /^!\[([^\]]*)\]\(([^)]*)\)$/;
/** What Docling, and models that read pages, write where a picture stands: “<!-- image -->”, “![图片]”, “[图]”. */
const PLACEHOLDER =
  /^(?:<!--\s*(?:image|picture|figure)\s*-->|!?[[【](?:[图圖]片?|照片|插[图圖]|image|picture|figure)[\]】])$/i;
const HTML_PICTURE = /^<img src="([^"]*)"[^<>]*>$/;

/**
 * A line that is a picture of Markdown, of PaddleOCR's or of Docling's, and nothing else.
 * @example parsePictureLine('![渠首。](images/a.jpg "渠首")') // => { text: "渠首。", image: "images/a.jpg" }
 */
export function parsePictureLine(line: string): PictureLine | undefined {
  const html = HTML_PICTURE.exec(withoutCentring(line).trim());
  // Its alternative text is always “Image”.
  if (html) return { text: "", image: html[1]! };
  if (PLACEHOLDER.test(line.trim())) return { text: "" };
  const match = PICTURE.exec(line.trim());
  if (!match) return undefined;
  const address = match[2]!.trim();
  const image = address.startsWith("<") ? address.slice(1).split(">", 1)[0]! : address.split(/\s/, 1)[0]!;
  return { text: match[1]!, image };
}
