import { readFileSync, writeFileSync } from "node:fs";
import { restoreNetwork, type StoredNetwork, storeNetwork } from "../learning/network.ts";
import type { OrderModel, ReadingModel, StoredOrderModel, StoredReading } from "../order/edge-model.ts";
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

/** What the other half taught. */
export const readUnseenOrder = (file: string, half: 0 | 1): OrderHalf =>
  readOrderHalves(file)[half === 0 ? 1 : 0];

/** Writes what was fitted into the weights that ship, and leaves the rest of them as it is. */
export function updateOrderWeights(fitted: Partial<StoredOrderModel>): void {
  const file = new URL("../order/order-weights.json", import.meta.url);
  const stored = JSON.parse(readFileSync(file, "utf8")) as StoredOrderModel;
  writeFileSync(file, JSON.stringify({ ...stored, ...fitted }));
}
