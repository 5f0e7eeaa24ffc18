import type { GoldPage } from "./gold.ts";

/** Two halves of the pages: a page and its simulations stay together, and mild and hard ones are in both. */
export const foldOf = ({ name }: Pick<GoldPage, "name">): 0 | 1 =>
  (Math.floor(Number(name.slice(0, 3)) / 2) % 2) as 0 | 1;

/** Names of the halves, by their number: of folders of pages, and of tables made without them. */
export const HALVES = ["a", "b"] as const;
