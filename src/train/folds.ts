import type { GoldPage } from "./gold.ts";

/** Two halves of the pages: a page and its simulations stay together, and mild and hard ones are in both. */
export const foldOf = (page: GoldPage): number => Math.floor(Number(page.name.slice(0, 3)) / 2) % 2;
