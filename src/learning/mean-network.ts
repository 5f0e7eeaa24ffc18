import type { Network } from "./network.ts";

/**
 * One network whose outputs are the means of several networks', which have inputs and outputs alike.
 *
 * @param counts how often each of them counts: once, if nothing is said
 */
export function meanNetwork(networks: readonly Network[], counts = networks.map(() => 1)): Network {
  const { inputs, outputs } = networks[0]!;
  const all = counts.reduce((sum, count) => sum + count, 0);
  const shares = counts.map((count) => count / all);
  const hidden = networks.reduce((sum, network) => sum + network.hidden, 0);
  return {
    inputs,
    hidden,
    outputs,
    weights1: Float32Array.from(networks.flatMap(({ weights1 }) => [...weights1])),
    bias1: Float32Array.from(networks.flatMap(({ bias1 }) => [...bias1])),
    weights2: Float32Array.from(
      Array.from({ length: outputs }, (_, output) =>
        networks.flatMap((network, at) => [
          ...network.weights2
            .subarray(output * network.hidden, (output + 1) * network.hidden)
            .map((weight) => weight * shares[at]!),
        ]),
      ).flat(),
    ),
    bias2: Float32Array.from({ length: outputs }, (_, output) =>
      networks.reduce((sum, { bias2 }, at) => sum + bias2[output]! * shares[at]!, 0),
    ),
  };
}
