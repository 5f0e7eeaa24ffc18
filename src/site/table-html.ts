import MarkdownIt from "markdown-it";

// Tables alone: whatever else a cell holds is print, and HTML in it is shown as text.
const markdown = new MarkdownIt("zero", { html: false }).enable("table");

/** A table's Markdown as HTML, every cell's text escaped. */
export const tableToHtml = (source: string): string => markdown.render(source);
