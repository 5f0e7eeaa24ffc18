import { existsSync, renameSync, rmSync } from "node:fs";

/** Where a site is built before it is published: beside its place, so that moving it is one rename. */
export const asidePath = (output: string): string => `${output}.next`;

/** Makes the aside folder empty. */
export function clearAside(output: string): string {
  const aside = asidePath(output);
  rmSync(aside, { recursive: true, force: true });
  return aside;
}

/**
 * Publishes the site built aside, whole: readers meet the old one or the new one, never half of each.
 * Should the second rename fail, the old site is put back.
 */
export function putInPlace(output: string): void {
  const old = `${output}.old`;
  rmSync(old, { recursive: true, force: true });
  const replaces = existsSync(output);
  if (replaces) renameSync(output, old);
  try {
    renameSync(asidePath(output), output);
  } catch (error) {
    if (replaces) renameSync(old, output);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}
