/** One half of the training pages, read by what the other half taught; see `fit-choice.ts`. */

import { type ChoiceExample, choiceExamples } from "./choice-examples.ts";
import type { HalfGiven } from "./half-options.ts";
import { prepareHalf } from "./order-examples.ts";
import { readUnseenOrder } from "./order-halves.ts";
import { readChoicePages } from "./training-pages.ts";
import { answerCalls } from "./worker-calls.ts";

const calls = {
  examples(given: HalfGiven & { half: 0 | 1 }): ChoiceExample[] {
    const model = readUnseenOrder(given.orders, given.half);
    const examples: ChoiceExample[] = [];
    for (const page of prepareHalf(readChoicePages(given.folders), given.half, given.roles))
      examples.push(...choiceExamples(page, model));
    return examples;
  },
};

export type ChoiceCalls = typeof calls;

answerCalls(calls);
