import { parsePageId } from "../model/ids.ts";
import type { RawPage } from "../model/page.ts";
import { parseLayoutFile } from "../read/layout/index.ts";

/** A page of which a benchmark has lines with boxes, as JSON. */
export interface LinesOfPage {
  readonly newspaper: string;
  readonly date: string;
  readonly page: string;
  readonly text: string;
  readonly pictureSize: { readonly width: number; readonly height: number };
}

/** The page as it is read from a file of such lines, and how many problems it has. */
export function readLines({ newspaper, date, page, text, pictureSize }: LinesOfPage): {
  readonly raw: RawPage & { readonly blocks: NonNullable<RawPage["blocks"]> };
  readonly problems: number;
} {
  const id = parsePageId(`${newspaper}-${date}-${page}`);
  const name = `${page}.ocr.json`;
  const file = `${newspaper}/${date}/${name}`;
  const { blocks, problems } = parseLayoutFile({ file, name, text, page: id, pictureSize });
  const raw = {
    id,
    place: { newspaper, date, page },
    file,
    meta: { newspaper: "", date, inferred: [] },
    text: blocks.map((block) => block.text).join("\n\n"),
    firstLine: 1,
    blocks,
  };
  return { raw, problems: problems.length };
}
