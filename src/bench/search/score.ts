import type { Asked } from "./ask-engine.ts";
import type { Truth } from "./truth.ts";

/** How well the queries of one kind were answered. Shares are from 0 to 1. */
export interface Score {
  readonly queries: number;
  readonly perfect: number;
  readonly recall: number;
  readonly precision: number;
  /** Of the queries that some headline contains: those whose first result has it there. */
  readonly headlineFirst: number | undefined;
  readonly medianBytes: number;
  readonly medianRequests: number;
  readonly medianMs: number;
  readonly p95Ms: number;
}

export interface Judged {
  readonly ids: readonly string[];
  readonly truth: Truth;
  readonly asked: Pick<Asked, "ms" | "bytes" | "requests">;
}

export function scoreOf(judged: readonly Judged[]): Score {
  const inHeadline = judged.filter(({ truth }) => truth.inHeadline.size > 0);
  const headlineFirst = inHeadline.map(({ ids, truth }) =>
    Number(ids[0] !== undefined && truth.inHeadline.has(ids[0])),
  );
  return {
    queries: judged.length,
    perfect: mean(judged.map(isPerfect).map(Number)),
    recall: mean(judged.map(recallOf)),
    precision: mean(judged.map(precisionOf)),
    headlineFirst: headlineFirst.length === 0 ? undefined : mean(headlineFirst),
    medianBytes: quantile(
      judged.map(({ asked }) => asked.bytes),
      0.5,
    ),
    medianRequests: quantile(
      judged.map(({ asked }) => asked.requests),
      0.5,
    ),
    medianMs: quantile(
      judged.map(({ asked }) => asked.ms),
      0.5,
    ),
    p95Ms: quantile(
      judged.map(({ asked }) => asked.ms),
      0.95,
    ),
  };
}

const isPerfect = ({ ids, truth }: Judged): boolean =>
  ids.length === truth.ids.size && ids.every((id) => truth.ids.has(id));

const rightOnes = ({ ids, truth }: Judged): number => ids.filter((id) => truth.ids.has(id)).length;

/** Where nothing is to be found, nothing is missed; where nothing is given, nothing is wrong. */
const recallOf = (judged: Judged): number =>
  judged.truth.ids.size === 0 ? 1 : rightOnes(judged) / judged.truth.ids.size;
const precisionOf = (judged: Judged): number =>
  judged.ids.length === 0 ? 1 : rightOnes(judged) / judged.ids.length;

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);

export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
