import { posix } from "node:path";
import type { Newspaper } from "../model/issue.ts";
import type { Problem } from "../model/problem.ts";
import { readContentFile } from "./content-file.ts";
import { unknownFieldProblems } from "./known-fields.ts";
import { slugOf } from "./slug.ts";
import { parseYamlFields } from "./yaml-fields.ts";

const NAMES = ["name", "place", "publisher", "language", "rights"] as const;

/** A paper by its folder and, where it has one, its newspaper.yaml. */
export function readNewspaper(
  contentDir: string,
  dir: string,
  yamlFile: string | undefined,
): { newspaper: Newspaper; problems: Problem[] } {
  const folder = posix.basename(dir);
  const slug = slugOf(folder) || "paper";
  if (yamlFile === undefined) return { newspaper: { slug, name: folder }, problems: [] };
  const { text, problems: decoding } = readContentFile(contentDir, yamlFile);
  const { fields, problems } = parseYamlFields(text ?? "", { file: yamlFile, firstLine: 1 });
  const known = fields ?? new Map();
  const stated = Object.fromEntries(
    NAMES.flatMap((name) => (known.has(name) ? [[name, known.get(name).value]] : [])),
  );
  const missing = known.has("name") || problems.length > 0 ? [] : [nameProblem(yamlFile, folder)];
  return {
    newspaper: { name: folder, ...stated, slug },
    problems: [...decoding, ...problems, ...unknownFieldProblems(known, NAMES, yamlFile), ...missing],
  };
}

function nameProblem(file: string, folder: string): Problem {
  return {
    rule: "read/newspaper-without-name",
    severity: "error",
    file,
    line: 1,
    message: `Expected the paper's name; found none, so that it is shown as “${folder}”.`,
    hint: "Add a line “name: …” with the title as the paper prints it.",
  };
}

/** A paper known by its title alone, as inferred from a page or stated there. */
export const newspaperOfTitle = (name: string): Newspaper => ({ slug: slugOf(name) || "paper", name });
