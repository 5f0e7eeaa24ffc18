const ROW = /<tr(?:\s[^>]*)?>/i;
const CELL = /<t[dh](?:\s[^>]*)?>/i;
const TABLE_TAG = /<\/?(?:html|body|table|thead|tbody|tfoot|tr|td|th)(?:\s[^>]*)?>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/**
 * Turns the `<table>` that OCR tools write into the Markdown table that pages in text form have: one row a
 * line, cells between bars. Only the table's own tags go, any other tag is print; and what would lose text
 * that stands beside the cells stays as it is.
 *
 * @example htmlTableToText("<table><tr><td>稻</td><td>3.2</td></tr></table>") // => "| 稻 | 3.2 |"
 */
export function htmlTableToText(html: string): string {
  const rows = html
    .split(ROW)
    .slice(1)
    .map(rowToCells)
    .filter((cells) => cells.length > 0);
  if (squash(rows.flat().join("")) !== squash(html.replace(TABLE_TAG, ""))) return html;
  const lines = rows.map((cells) => `| ${cells.map(cellText).join(" | ")} |`);
  if (lines.length > 1) lines.splice(1, 0, `|${" --- |".repeat(rows[0]!.length)}`);
  return lines.join("\n");
}

const rowToCells = (row: string): string[] =>
  row
    .split(CELL)
    .slice(1)
    .map((cell) => cell.replace(TABLE_TAG, ""));

const cellText = (cell: string): string =>
  cell
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => ENTITIES[name]!)
    .replaceAll("|", "\\|")
    .replace(/\s+/g, " ")
    .trim();

const squash = (text: string): string => text.replace(/\s+/g, "");
