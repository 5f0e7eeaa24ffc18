import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { ROOT } from "../support/source-files.ts";

const FILES = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "README.md",
  "README.zh-CN.md",
  "LICENSE",
];
const FOLDERS = ["src", "content", "templates", "public", "tests"];
/** Dot files, and what installing and building make. */
const MADE = /^(?:\.|node_modules$|_site|coverage$)|\.log$/;

it("keeps the top level to what a newcomer expects there", () => {
  const top = readdirSync(ROOT).filter((name) => !MADE.test(name));
  expect(top.filter((name) => ![...FILES, ...FOLDERS].includes(name))).toEqual([]);
});
