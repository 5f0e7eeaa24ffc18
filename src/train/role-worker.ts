/** One half of the training pages, read with tables of the news made without them; see `fit-roles.ts`. */
import type { Network } from "../learning/network.ts";
import { fitRoles } from "./fit-role-network.ts";
import { foldOf } from "./folds.ts";
import { prepareRoles, type RoleExample, type RolePage, roleExamples } from "./role-examples.ts";
import { type Copies, type PageFolders, readPlainPages, readRolePages } from "./training-pages.ts";
import { answerCalls } from "./worker-calls.ts";

let pages: RolePage[] = [];
let examples: RoleExample[] = [];

const calls = {
  prepare(given: { folders: PageFolders; copies: Copies; plain: boolean; half: number }): RoleExample[] {
    const read = given.plain ? readPlainPages : readRolePages;
    pages = read(given.folders, given.copies)
      .filter((page) => foldOf(page) === given.half)
      .map(prepareRoles);
    examples = pages.flatMap((page) => roleExamples(page));
    return examples;
  },
  /** What the second look learns from, given a first that was not taught on these pages. */
  lookAgain(first: Network): RoleExample[] {
    examples = pages.flatMap((page) => roleExamples(page, first));
    return examples;
  },
  /** A network taught on this half alone. */
  fit: (epochs: number): Network => fitRoles(examples, epochs),
};

export type RoleCalls = typeof calls;

answerCalls(calls);
