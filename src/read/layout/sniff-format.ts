import type { LayoutFormat } from "./file-names.ts";

/**
 * The format of a JSON file whose name does not tell it, by what it holds. What is none of MinerU's is taken for recognised
 * lines: they come in most forms, and their reader says what it expected.
 */
export function sniffFormat(text: string): LayoutFormat {
  const root = parseOrNothing(text);
  if (isObject(root) && "pdf_info" in root) return "mineru-middle";
  const first = Array.isArray(root) ? root.flat()[0] : undefined;
  return isObject(first) && "type" in first && !("res" in first) ? "mineru-content-list" : "paddle";
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Its reader says where it is broken.
    return undefined;
  }
}
