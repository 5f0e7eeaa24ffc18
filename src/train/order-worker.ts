/** One half of the training pages, read with tables of the news made without them; see `fit-order.ts`. */
import type { ReadingModel } from "../order/edge-model.ts";
import { type Fit, fitReading } from "./fit-reading.ts";
import { type OrderExample, orderExample, type PreparedPage, prepareHalf } from "./order-examples.ts";
import { type PageFolders, readOrderPages } from "./training-pages.ts";
import { answerCalls } from "./worker-calls.ts";

/** Whether a page has been read before, and how often. */
export type Stage = "first" | "second" | "again";

/** How a reading is taught, and by the examples of which stages. */
export interface HalfFit extends Fit {
  readonly stages: readonly Stage[];
}

let pages: PreparedPage[] = [];
const examples = new Map<Stage, OrderExample[]>();

const calls = {
  /** Makes the pages ready, with the roles that the other half taught. */
  prepare(given: { folders: PageFolders; half: 0 | 1; roles: string | undefined }): number {
    pages = [...prepareHalf(readOrderPages(given.folders), given.half, given.roles)];
    return pages.length;
  },
  /** What a reading learns from; where the pages have been read before, by models that were not taught on them. */
  examples(given: { stage: Stage; first?: ReadingModel; second?: ReadingModel }): OrderExample[] {
    const made = pages.map((page) => orderExample(page, given.first, given.second));
    examples.set(given.stage, made);
    return made;
  },
  /** A reading taught on this half alone. */
  fit: (how: HalfFit): ReadingModel =>
    fitReading(
      how.stages.flatMap((stage) => examples.get(stage)!),
      how,
    ),
};

export type OrderCalls = typeof calls;

answerCalls(calls);
