/** “**标题**”: tools that know type by its weight alone set headings so. */
const BOLD = /^(\*\*|__)(?=\S)([^*_]+)(?<=\S)\1$/;
/** Longer ones are text that was printed in bold. */
const LONGEST_HEADING_CHARS = 60;

/**
 * The text of a line that is bold and nothing else, as a heading.
 * @example parseBoldLine("**渠首通水**") // => "渠首通水"
 */
export function parseBoldLine(line: string): string | undefined {
  const text = BOLD.exec(line.trim())?.[2];
  return text !== undefined && text.length <= LONGEST_HEADING_CHARS ? text : undefined;
}

/** How PaddleOCR's Markdown sets pictures, captions and titles in the middle. */
const CENTRED = /^<div style="text-align: ?center;?">(.*)<\/div>$/;

/** @example withoutCentring('<div style="text-align: center;">渠首。</div>') // => "渠首。" */
export const withoutCentring = (line: string): string => CENTRED.exec(line.trim())?.[1]?.trim() ?? line;
