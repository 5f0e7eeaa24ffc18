/**
 * Fits the last reading in src/order/order-weights.json: the second one goes on to learn, of pages as they were settled on.
 *
 *     tsx src/train/fit-last.ts TRAIN_DIR… [--corpus DIR] [--tables DIR] --roles HALVES --halves FILE
 *
 * `--halves` is what `fit-order.ts` and `fit-choice.ts` kept; what each half teaches here is added to it, for
 * `calibrate.ts`.
 */
import { loadOrderModel } from "../order/edge-model.ts";
import { fitReading } from "./fit-reading.ts";
import { readHalfOptions } from "./half-options.ts";
import type { LastCalls } from "./last-worker.ts";
import { readOrderHalves, storeReading, updateOrderWeights, writeOrderHalves } from "./order-halves.ts";
import { startHalves } from "./worker-calls.ts";

const HOW = { epochs: 4, aim: "cover" } as const;
const SEEDS = { all: 71, a: 81, b: 91 };

const { given, tables } = readHalfOptions();
const [a, b] = startHalves<LastCalls>(new URL("./last-worker.ts", import.meta.url), tables);
const [ofA, ofB] = await Promise.all([
  a.call("examples", { ...given, half: 0 }),
  b.call("examples", { ...given, half: 1 }),
]);
console.error(`${ofA.length} and ${ofB.length} pages`);
const [orderOfA, orderOfB] = readOrderHalves(given.orders);
const halves = Promise.all([
  a.call("fit", { ...HOW, seed: SEEDS.a, from: orderOfA.second }),
  b.call("fit", { ...HOW, seed: SEEDS.b, from: orderOfB.second }),
]);
const last = fitReading([...ofA, ...ofB], { ...HOW, seed: SEEDS.all, from: loadOrderModel().second });
const [lastOfA, lastOfB] = await halves;
await Promise.all([a.close(), b.close()]);
writeOrderHalves(given.orders, [
  { ...orderOfA, last: lastOfA },
  { ...orderOfB, last: lastOfB },
]);
updateOrderWeights({ last: storeReading(last) });
