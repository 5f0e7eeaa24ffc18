import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";

const FIXTURES = new URL("../fixtures/", import.meta.url).pathname;

/**
 * Compares a text with the one kept under tests/fixtures/. A missing one fails. It changes only under
 * UPDATE_FIXTURES=1, and a run that changes one never passes: somebody has to read the difference first.
 */
export function expectGolden(path: string, text: string): void {
  const file = join(FIXTURES, path);
  const kept = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  if (process.env.UPDATE_FIXTURES === "1" && kept !== text) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    throw new Error(`${path} was updated: read the difference, then run the tests without UPDATE_FIXTURES`);
  }
  expect(kept, `${path} is missing: make it with UPDATE_FIXTURES=1`).toBeDefined();
  expect(text).toBe(kept);
}
