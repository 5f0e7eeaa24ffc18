/** The formats that layout files come in. */
export type LayoutFormat = "mineru-content-list" | "mineru-middle" | "paddle" | "alto" | "page-xml" | "hocr";

// What stands after the page's name. Longer endings first: "NAME_content_list.json" also ends in ".json".
const ENDINGS: readonly (readonly [ending: string, format: LayoutFormat])[] = [
  [".content_list_v2.json", "mineru-content-list"],
  ["_content_list_v2.json", "mineru-content-list"],
  [".content_list.json", "mineru-content-list"],
  ["_content_list.json", "mineru-content-list"],
  [".middle.json", "mineru-middle"],
  ["_middle.json", "mineru-middle"],
  [".paddle.json", "paddle"],
  [".ocr.json", "paddle"],
  ["_res.json", "paddle"],
  [".alto.xml", "alto"],
  [".page.xml", "page-xml"],
  [".hocr.html", "hocr"],
  [".hocr", "hocr"],
];

/** The format that a file's name promises, or undefined when it is no layout file. */
export function layoutFormatOf(fileName: string): LayoutFormat | undefined {
  return endingOf(fileName)?.[1];
}

/** @example isLayoutFile("A01.content_list.json") // => true */
export const isLayoutFile = (fileName: string): boolean => endingOf(fileName) !== undefined;

/** @example isJsonFile("ocr_lines.json") // => true */
export const isJsonFile = (fileName: string): boolean => /\.json$/i.test(fileName);

/**
 * The name of the page that a layout file describes.
 * @example pageNameOfLayoutFile("A01_content_list.json") // => "A01"
 */
export function pageNameOfLayoutFile(fileName: string): string | undefined {
  const ending = endingOf(fileName);
  return ending && baseName(fileName).slice(0, -ending[0].length);
}

function endingOf(fileName: string): (typeof ENDINGS)[number] | undefined {
  const name = baseName(fileName).toLowerCase();
  return ENDINGS.find(([ending]) => name.endsWith(ending) && name.length > ending.length);
}

const baseName = (fileName: string): string => fileName.slice(fileName.lastIndexOf("/") + 1);
