/** One half of the training pages, read by what the other half taught; see `fit-choice.ts`. */
import { type ChoiceExample, choiceExamples } from "./choice-examples.ts";
import { foldOf } from "./folds.ts";
import { preparePage } from "./order-examples.ts";
import { readOrderHalves } from "./order-halves.ts";
import { rolesUnseen } from "./role-halves.ts";
import { type PageFolders, readChoicePages } from "./training-pages.ts";
import { answerCalls } from "./worker-calls.ts";

const calls = {
  examples(given: { folders: PageFolders; half: 0 | 1; roles: string; orders: string }): ChoiceExample[] {
    const roles = rolesUnseen(given.roles);
    const model = readOrderHalves(given.orders)[given.half === 0 ? 1 : 0];
    return readChoicePages(given.folders)
      .filter((page) => foldOf(page) === given.half)
      .map((page) => preparePage(page, roles(page)))
      .filter(({ graph }) => graph.nodes.length > 1)
      .flatMap((page) => choiceExamples(page, model));
  },
};

export type ChoiceCalls = typeof calls;

answerCalls(calls);
