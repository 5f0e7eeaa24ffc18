/** One half of the training pages, as they were settled on by what the other half taught; see `fit-last.ts`. */

import { loadOrderModel, type ReadingModel } from "../order/edge-model.ts";
import { type Fit, fitReading } from "./fit-reading.ts";
import type { HalfGiven } from "./half-options.ts";
import { lastExample, type OrderExample, prepareHalf } from "./order-examples.ts";
import { readUnseenOrder } from "./order-halves.ts";
import { readOrderPages } from "./training-pages.ts";
import { answerCalls } from "./worker-calls.ts";

let examples: OrderExample[] = [];

const calls = {
  examples(given: HalfGiven & { half: 0 | 1 }): OrderExample[] {
    const { choice, ...readings } = readUnseenOrder(given.orders, given.half);
    if (!choice) throw new Error(`No choice in ${given.orders}: run fit-choice.ts first.`);
    const model = { ...readings, choice, trust: loadOrderModel().trust };
    examples = [];
    for (const page of prepareHalf(readOrderPages(given.folders), given.half, given.roles)) {
      const example = lastExample(page, model);
      if (example) examples.push(example);
    }
    return examples;
  },
  /** A reading taught on this half alone. */
  fit: (how: Fit): ReadingModel => fitReading(examples, how),
};

export type LastCalls = typeof calls;

answerCalls(calls);
