import { readFileSync, writeFileSync } from "node:fs";
import { type Network, restoreNetwork, type StoredNetwork, storeNetwork } from "../learning/network.ts";
import type { OrderModel, ReadingModel, StoredReading } from "../order/edge-model.ts";
import { restoreReading } from "../order/edge-model.ts";

/** Reading order as it was taught on one half of the pages; the choice among covers once that is learned. */
export type OrderHalf = Pick<OrderModel, "first" | "second"> & { readonly choice?: Network };
export type OrderHalves = readonly [taughtOnA: OrderHalf, taughtOnB: OrderHalf];

interface StoredHalf {
  readonly first: StoredReading;
  readonly second: StoredReading;
  readonly choice?: StoredNetwork;
}

export const storeReading = ({ edge, start, end }: ReadingModel): StoredReading => ({
  edge: storeNetwork(edge),
  start: storeNetwork(start),
  end: storeNetwork(end),
});

export function writeOrderHalves(file: string, halves: OrderHalves): void {
  const stored = halves.map(
    ({ first, second, choice }): StoredHalf => ({
      first: storeReading(first),
      second: storeReading(second),
      ...(choice && { choice: storeNetwork(choice) }),
    }),
  );
  writeFileSync(file, JSON.stringify(stored));
}

export function readOrderHalves(file: string): OrderHalves {
  const [a, b] = (JSON.parse(readFileSync(file, "utf8")) as StoredHalf[]).map(
    ({ first, second, choice }): OrderHalf => ({
      first: restoreReading(first),
      second: restoreReading(second),
      ...(choice && { choice: restoreNetwork(choice) }),
    }),
  );
  return [a!, b!];
}
