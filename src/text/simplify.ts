import { SIMPLIFIED, TRADITIONAL } from "./script-table.ts";

const simplified = [...SIMPLIFIED];

/** Each traditional character, and how it is written in simplified script. */
export const SIMPLIFIED_BY_TRADITIONAL: ReadonlyMap<string, string> = new Map(
  [...TRADITIONAL].map((traditional, i) => [traditional, simplified[i]!]),
);
