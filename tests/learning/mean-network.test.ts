import { expect, it } from "vitest";
import { meanNetwork } from "../../src/learning/mean-network.ts";
import { type Network, runNetwork } from "../../src/learning/network.ts";
import { createNetwork } from "../../src/learning/train-network.ts";

const run = (network: Network, input: Float32Array): number[] => {
  const output = new Float32Array(network.outputs);
  runNetwork(network, input, 0, new Float32Array(network.hidden), output);
  return [...output];
};

it("says the mean of what several networks say, whatever their sizes", () => {
  const networks = [3, 5, 2].map((hidden, i) => createNetwork({ inputs: 4, hidden, outputs: 3 }, 7 + i));
  const input = Float32Array.of(0.5, -2, 1, 0.25);
  const each = networks.map((network) => run(network, input));
  expect(new Set(each.map(([first]) => first)).size).toBe(3);
  const mean = run(meanNetwork(networks), input);
  for (const [output, value] of mean.entries())
    expect(value).toBeCloseTo(
      each.reduce((sum, said) => sum + said[output]! / 3, 0),
      5,
    );
});

it("counts one that is named so often as often", () => {
  const networks = [3, 5].map((hidden, i) => createNetwork({ inputs: 4, hidden, outputs: 2 }, 17 + i));
  const input = Float32Array.of(0.5, -2, 1, 0.25);
  const [first, second] = networks.map((network) => run(network, input));
  const mean = run(meanNetwork(networks, [3, 1]), input);
  for (const [output, value] of mean.entries())
    expect(value).toBeCloseTo((3 * first![output]! + second![output]!) / 4, 5);
});
