import { describe, expect, it } from "vitest";
import { sourceFiles } from "../support/source-files.ts";

const STAGES = [
  "read",
  "tokenize",
  "classify",
  "order",
  "assemble",
  "correct",
  "continue",
  "validate",
  "site",
  "search",
  "check",
];

/** What each folder may import beside itself; the files right in src/ know the order of the stages and may import all. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ["model"],
  learning: ["model", "text"],
  geometry: ["model"],
  ...Object.fromEntries(STAGES.map((stage) => [stage, ["model", "text", "learning", "geometry"]])),
};

const folderOf = (path: string): string => path.split("/")[1]!;

const files = sourceFiles("src");

/** Imports that a folder may not have: "src/order/x.ts -> src/classify/y.ts". */
const trespasses = (folder: string): string[] =>
  files
    .filter(({ path }) => path.startsWith(`src/${folder}/`))
    .flatMap(({ path, imports }) =>
      imports
        .filter(
          (target) =>
            target.startsWith("src/") && ![folder, ...MAY_IMPORT[folder]!].includes(folderOf(target)),
        )
        .map((target) => `${path} -> ${target}`),
    );

describe("imports", () => {
  it("are found at all", () => {
    expect(files.find(({ path }) => path === "src/pipeline.ts")?.imports).toContain(
      "src/tokenize/tokenize-page.ts",
    );
  });

  it.each(Object.keys(MAY_IMPORT))("of src/%s stay within what its promise needs", (folder) => {
    expect(trespasses(folder)).toEqual([]);
  });
});
