import { readFileSync, writeFileSync } from "node:fs";
import { restoreNetwork, type StoredNetwork, storeNetwork } from "../learning/network.ts";
import type { OrderModel, ReadingModel, StoredReading } from "../order/edge-model.ts";
import { restoreReading } from "../order/edge-model.ts";

/** Reading order as it was taught on one half of the pages; the choice among covers and the last reading once they are learned. */
export type OrderHalf = Pick<OrderModel, "first" | "second"> & Partial<Pick<OrderModel, "choice" | "last">>;
export type OrderHalves = readonly [taughtOnA: OrderHalf, taughtOnB: OrderHalf];

interface StoredHalf {
  readonly first: StoredReading;
  readonly second: StoredReading;
  readonly last?: StoredReading;
  readonly choice?: StoredNetwork;
}

export const storeReading = ({ edge, start, end }: ReadingModel): StoredReading => ({
  edge: storeNetwork(edge),
  start: storeNetwork(start),
  end: storeNetwork(end),
});

export function writeOrderHalves(file: string, halves: OrderHalves): void {
  const stored = halves.map(
    ({ first, second, last, choice }): StoredHalf => ({
      first: storeReading(first),
      second: storeReading(second),
      ...(last && { last: storeReading(last) }),
      ...(choice && { choice: storeNetwork(choice) }),
    }),
  );
  writeFileSync(file, JSON.stringify(stored));
}

export function readOrderHalves(file: string): OrderHalves {
  const [a, b] = (JSON.parse(readFileSync(file, "utf8")) as StoredHalf[]).map(
    ({ first, second, last, choice }): OrderHalf => ({
      first: restoreReading(first),
      second: restoreReading(second),
      ...(last && { last: restoreReading(last) }),
      ...(choice && { choice: restoreNetwork(choice) }),
    }),
  );
  return [a!, b!];
}
