import type { FurnitureRole } from "../model/block.ts";

/** What each kind of a page's own text is called. */
export const FURNITURE_NAMES = {
  nameplate: "报头",
  folio: "报眉",
  imprint: "责编",
  weather: "天气",
  notice: "导读与启事",
} as const satisfies Record<FurnitureRole, string>;
