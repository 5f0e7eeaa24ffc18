/**
 * Fits the choice among covers in src/order/order-weights.json, on pages read by models that had not seen them.
 *
 *     tsx src/train/fit-choice.ts TRAIN_DIR… [--corpus DIR] [--tables DIR] --roles HALVES --halves FILE
 *
 * `--halves` is what `fit-order.ts` kept; what each half says of the choice is added to it, for `fit-last.ts` and
 * `calibrate.ts`.
 * Prints, for each half, how often the other half's network is right about a change.
 */
import { type Network, runNetwork, storeNetwork } from "../learning/network.ts";
import { LEAST_ODDS } from "../order/choose-cover.ts";
import type { ChoiceExample } from "./choice-examples.ts";
import type { ChoiceCalls } from "./choice-worker.ts";
import { fitChoice } from "./fit-choice-network.ts";
import { readHalfOptions } from "./half-options.ts";
import { readOrderHalves, updateOrderWeights, writeOrderHalves } from "./order-halves.ts";
import { startHalves } from "./worker-calls.ts";

const { given, tables } = readHalfOptions();
const [a, b] = startHalves<ChoiceCalls>(new URL("./choice-worker.ts", import.meta.url), tables);
const [ofA, ofB] = await Promise.all([
  a.call("examples", { ...given, half: 0 }),
  b.call("examples", { ...given, half: 1 }),
]);
await Promise.all([a.close(), b.close()]);
const taughtByA = fitChoice(ofA);
const taughtByB = fitChoice(ofB);
report(taughtByA, ofB);
report(taughtByB, ofA);
const choice = fitChoice([...ofA, ...ofB]);
const [orderOfA, orderOfB] = readOrderHalves(given.orders);
// A last reading would be one of pages settled by another choice.
writeOrderHalves(given.orders, [
  { first: orderOfA.first, second: orderOfA.second, choice: taughtByA },
  { first: orderOfB.first, second: orderOfB.second, choice: taughtByB },
]);
updateOrderWeights({ choice: storeNetwork(choice) });

/** What becomes of a half's articles: of the changes for the better and for the worse, those that would be made. */
function report(network: Network, examples: readonly ChoiceExample[]): void {
  const hidden = new Float32Array(network.hidden);
  const output = new Float32Array(1);
  const made = examples.filter(({ rows, size, signs }) => {
    let odds = 0;
    for (const [i, sign] of signs.entries()) {
      runNetwork(network, rows, i * size, hidden, output);
      odds += sign * output[0]!;
    }
    return odds > LEAST_ODDS;
  });
  const isBetter = ({ better }: ChoiceExample): boolean => better > 0;
  const good = examples.filter(isBetter).length;
  const goodMade = made.filter(isBetter).length;
  console.log(
    `made: ${goodMade} of ${good} changes for the better, ` +
      `${made.length - goodMade} of ${examples.length - good} for the worse`,
  );
}
