import { Adam } from "./adam.ts";
import { addColumns } from "./add-columns.ts";
import type { Network } from "./network.ts";
import type { Scaling } from "./scaling.ts";
import { unscaleNetwork } from "./scaling.ts";

/**
 * Teaches a network rows of features as if they were scaled, without a scaled copy of them.
 *
 * Weights are kept input by input: a feature that is 0 costs nothing, neither when the network is run nor when it
 * learns. What scaling would make of those zeros is the same for every row, and is added once a step.
 */
export class ScaledTrainer {
  readonly #network: Network;
  readonly #scaling: Scaling;
  /** What each feature is multiplied by, and where its mean lies once it is. */
  readonly #scales: Float64Array;
  readonly #zeros: Float64Array;
  /** inputs × hidden, input by input. */
  readonly #columns: Float64Array;
  readonly #bias1: Float64Array;
  readonly #weights2: Float64Array;
  readonly #bias2: Float64Array;
  readonly #adam: Adam;
  /** What the hidden units sum up to where every feature is 0. */
  readonly #base: Float64Array;
  /** The scaled inputs of the row last run that are not 0, and where their columns begin. */
  readonly #inputs: Float64Array;
  readonly #columnStarts: Int32Array;
  #count = 0;
  readonly #hidden: Float64Array;
  readonly #slopes: Float64Array;
  /** The hidden units' slopes, summed over rows since the last step. */
  readonly #slopeSums: Float64Array;

  constructor(network: Network, scaling: Scaling) {
    const { inputs, hidden } = network;
    this.#network = network;
    this.#scaling = scaling;
    this.#scales = Float64Array.from(scaling.spread, (spread) => 1 / spread);
    this.#zeros = this.#scales.map((scale, i) => scale * scaling.mean[i]!);
    this.#columns = new Float64Array(inputs * hidden);
    for (let h = 0; h < hidden; h++)
      for (let i = 0; i < inputs; i++) this.#columns[i * hidden + h] = network.weights1[h * inputs + i]!;
    this.#bias1 = Float64Array.from(network.bias1);
    this.#weights2 = Float64Array.from(network.weights2);
    this.#bias2 = Float64Array.from(network.bias2);
    this.#adam = new Adam([this.#columns, this.#bias1, this.#weights2, this.#bias2]);
    this.#base = new Float64Array(hidden);
    this.#inputs = new Float64Array(inputs);
    this.#columnStarts = new Int32Array(inputs);
    this.#hidden = new Float64Array(hidden);
    this.#slopes = new Float64Array(hidden);
    this.#slopeSums = new Float64Array(hidden);
    this.#findBase();
  }

  /** Runs the network on the row `rows[offset … offset + inputs)` and writes its raw scores. */
  run(rows: Float32Array, offset: number, scores: Float32Array): void {
    this.#findInputs(rows, offset);
    this.#sumColumns();
    const { hidden, outputs } = this.#network;
    for (let o = 0; o < outputs; o++) {
      let sum = this.#bias2[o]!;
      for (let h = 0; h < hidden; h++) sum += this.#weights2[o * hidden + h]! * this.#hidden[h]!;
      scores[o] = sum;
    }
  }

  /** Adds the gradient of the row last run, given that of the loss by each score. */
  learn(gradient: Float32Array): void {
    const { hidden, outputs } = this.#network;
    const [ofColumns, ofBias1, ofWeights2, ofBias2] = this.#adam.gradients as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    this.#slopes.fill(0);
    for (let o = 0; o < outputs; o++) {
      const g = gradient[o]!;
      if (g === 0) continue;
      ofBias2[o]! += g;
      for (let h = 0; h < hidden; h++) {
        ofWeights2[o * hidden + h]! += g * this.#hidden[h]!;
        if (this.#hidden[h]! > 0) this.#slopes[h]! += g * this.#weights2[o * hidden + h]!;
      }
    }
    for (let h = 0; h < hidden; h++) {
      ofBias1[h]! += this.#slopes[h]!;
      this.#slopeSums[h]! += this.#slopes[h]!;
    }
    this.#addOuterProduct(ofColumns);
  }

  /** Moves the weights against the gradients added up since the last step. */
  step(rate: number, decay: number): void {
    const { inputs, hidden } = this.#network;
    const ofColumns = this.#adam.gradients[0]!;
    for (let i = 0; i < inputs; i++) {
      const zero = this.#zeros[i]!;
      if (zero !== 0)
        for (let h = 0; h < hidden; h++) ofColumns[i * hidden + h]! -= zero * this.#slopeSums[h]!;
    }
    this.#slopeSums.fill(0);
    this.#adam.step(rate, decay);
    this.#findBase();
  }

  /** The network as it stands, for rows as they are. */
  network(): Network {
    const { inputs, hidden, outputs } = this.#network;
    const weights1 = new Float32Array(inputs * hidden);
    for (let h = 0; h < hidden; h++)
      for (let i = 0; i < inputs; i++) weights1[h * inputs + i] = this.#columns[i * hidden + h]!;
    const scaled = {
      inputs,
      hidden,
      outputs,
      weights1,
      bias1: Float32Array.from(this.#bias1),
      weights2: Float32Array.from(this.#weights2),
      bias2: Float32Array.from(this.#bias2),
    };
    return unscaleNetwork(scaled, this.#scaling);
  }

  #findBase(): void {
    const { inputs, hidden } = this.#network;
    this.#base.set(this.#bias1);
    for (let i = 0; i < inputs; i++) {
      const zero = this.#zeros[i]!;
      if (zero !== 0)
        for (let h = 0; h < hidden; h++) this.#base[h]! -= zero * this.#columns[i * hidden + h]!;
    }
  }

  #findInputs(rows: Float32Array, offset: number): void {
    const { inputs, hidden } = this.#network;
    const scales = this.#scales;
    let count = 0;
    for (let i = 0; i < inputs; i++) {
      const value = rows[offset + i]!;
      if (value === 0) continue;
      this.#inputs[count] = value * scales[i]!;
      this.#columnStarts[count++] = i * hidden;
    }
    this.#count = count;
  }

  #sumColumns(): void {
    const units = this.#hidden;
    units.set(this.#base);
    addColumns(
      { columns: this.#columns, values: this.#inputs, starts: this.#columnStarts, count: this.#count },
      units,
    );
    for (let h = 0; h < units.length; h++) units[h] = Math.max(0, units[h]!);
  }

  /** Eight units at a time, as columns are summed up. */
  #addOuterProduct(into: Float64Array): void {
    const inputs = this.#inputs;
    const starts = this.#columnStarts;
    const slopes = this.#slopes;
    const count = this.#count;
    for (let h = 0; h < slopes.length; h += UNITS) {
      const [a, b, c, d] = [slopes[h]!, slopes[h + 1]!, slopes[h + 2]!, slopes[h + 3]!];
      const [e, f, g, k] = [slopes[h + 4]!, slopes[h + 5]!, slopes[h + 6]!, slopes[h + 7]!];
      if (a === 0 && b === 0 && c === 0 && d === 0 && e === 0 && f === 0 && g === 0 && k === 0) continue;
      for (let i = 0; i < count; i++) {
        const value = inputs[i]!;
        const at = starts[i]! + h;
        into[at]! += a * value;
        into[at + 1]! += b * value;
        into[at + 2]! += c * value;
        into[at + 3]! += d * value;
        into[at + 4]! += e * value;
        into[at + 5]! += f * value;
        into[at + 6]! += g * value;
        into[at + 7]! += k * value;
      }
    }
  }
}

/** Hidden units that learn at a time; networks that are taught have a multiple of it. */
const UNITS = 8;
