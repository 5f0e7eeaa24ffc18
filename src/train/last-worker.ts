/** One half of the training pages, as they were settled on by what the other half taught; see `fit-last.ts`. */
import { loadOrderModel } from "../order/edge-model.ts";
import { type Fit, fitReading } from "./fit-reading.ts";
import { foldOf } from "./folds.ts";
import { lastExample, type OrderExample, preparePage } from "./order-examples.ts";
import { readOrderHalves } from "./order-halves.ts";
import { rolesUnseen } from "./role-halves.ts";
import { type PageFolders, readOrderPages } from "./training-pages.ts";
import { answerCalls } from "./worker-calls.ts";

let examples: OrderExample[] = [];

const calls = {
  examples(given: { folders: PageFolders; half: 0 | 1; roles: string; orders: string }): OrderExample[] {
    const roles = rolesUnseen(given.roles);
    const { choice, ...readings } = readOrderHalves(given.orders)[given.half === 0 ? 1 : 0];
    const model = { ...readings, choice: choice!, trust: loadOrderModel().trust };
    examples = readOrderPages(given.folders)
      .filter((page) => foldOf(page) === given.half)
      .flatMap((page) => {
        const prepared = preparePage(page, roles(page));
        return prepared.graph.nodes.length > 1 ? (lastExample(prepared, model) ?? []) : [];
      });
    return examples;
  },
  /** A reading taught on this half alone. */
  fit: (how: Fit): ReturnType<typeof fitReading> => fitReading(examples, how),
};

export type LastCalls = typeof calls;

answerCalls(calls);
