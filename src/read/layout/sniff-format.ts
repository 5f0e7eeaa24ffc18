import type { LayoutFormat } from "./file-names.ts";

/**
 * The format of a JSON file whose name does not tell it, by what it holds. What is none of MinerU's is taken for recognised
 * lines: they come in most forms, and their reader says what it expected.
 */
export function sniffFormat(text: string): LayoutFormat {
  const root = parseOrNothing(text);
  if (isObject(root) && "pdf_info" in root) return "mineru-middle";
  const entries = (Array.isArray(root) ? root.flat() : []).filter(isObject);
  const has = (names: readonly string[]): boolean =>
    entries.some((entry) => names.some((name) => name in entry));
  return has(OF_CONTENT_LISTS) && !has(OF_LINES) ? "mineru-content-list" : "paddle";
}

/** What entries of MinerU's content lists have and lines have not, and the other way round. */
const OF_CONTENT_LISTS = ["page_idx", "text_level", "img_path"];
const OF_LINES = ["res", "box", "points", "text_region"];

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Its reader says where it is broken.
    return undefined;
  }
}
