import { readFileSync } from "node:fs";

/** A part of a network's inputs. */
export interface InputRange {
  readonly first: number;
  readonly length: number;
}

/** A network's first layer, as far as its sums go. */
export interface FirstWeights {
  readonly inputs: number;
  readonly hidden: number;
  /** hidden × inputs, row by row. */
  readonly weights1: ArrayLike<number>;
}

type AddWeighted = (
  sums: number,
  columns: number,
  values: number,
  count: number,
  blocks: number,
  stride: number,
) => void;

/** Sums that are worked out at one time, as weighted-sum.wat does. */
const BLOCK = 16;
const BYTES = Float32Array.BYTES_PER_ELEMENT;
const MEMORY_PAGE_BYTES = 65_536;

/** The sums and the values of one call stand at the memory's beginning. */
const MOST_HIDDEN = 2048;
const MOST_INPUTS = 2048;
const VALUES_AT = MOST_HIDDEN;

const memory = new WebAssembly.Memory({ initial: 1 });
const bytes = readFileSync(new URL("./weighted-sum.wasm", import.meta.url));
const addWeighted = new WebAssembly.Instance(new WebAssembly.Module(bytes), { memory: { memory } }).exports
  .addWeighted as AddWeighted;

/** The memory's numbers; a memory that has grown has others. */
let numbers = new Float32Array(memory.buffer);
/** How many of them are taken. */
let taken = MOST_HIDDEN + MOST_INPUTS;

/** Takes so many numbers of the memory, for good, and says where they begin. */
function take(count: number): number {
  const at = taken;
  taken += count;
  const missing = taken * BYTES - memory.buffer.byteLength;
  if (missing > 0) {
    memory.grow(Math.ceil(missing / MEMORY_PAGE_BYTES));
    numbers = new Float32Array(memory.buffer);
  }
  return at;
}

/**
 * The first layer of a network in WebAssembly, which multiplies four numbers at once. Its weights stay in memory as long as
 * the process runs: layers are made of the networks that a process reads with, and not of each step of one that learns.
 */
export class FirstLayer {
  readonly #hidden: number;
  readonly #inputs: number;
  readonly #blocks: number;
  /** Where in the memory the weights begin: block by block, input by input, those of sixteen hidden units. */
  readonly #at: number;

  /** @throws RangeError where the layer has more inputs or hidden units than there is room for */
  constructor({ inputs, hidden, weights1 }: FirstWeights) {
    if (inputs > MOST_INPUTS || hidden > MOST_HIDDEN)
      throw new RangeError(`a first layer of ${inputs} inputs and ${hidden} hidden units is too large`);
    this.#hidden = hidden;
    this.#inputs = inputs;
    this.#blocks = Math.ceil(hidden / BLOCK);
    this.#at = take(this.#blocks * BLOCK * inputs);
    for (let h = 0; h < hidden; h++) {
      const block = this.#at + Math.floor(h / BLOCK) * BLOCK * inputs + (h % BLOCK);
      for (let i = 0; i < inputs; i++) numbers[block + i * BLOCK] = weights1[h * inputs + i]!;
    }
  }

  /** Begins a row with given sums, one for each hidden unit; the row begun before is given up, whatever layer's it was. */
  begin(sums: Float32Array, at = 0): void {
    const into = numbers;
    for (let h = 0; h < this.#hidden; h++) into[h] = sums[at + h]!;
  }

  /** Adds to the sums of the row some that were worked out before. */
  addSums(sums: Float32Array, at: number): void {
    const into = numbers;
    for (let h = 0; h < this.#hidden; h++) into[h]! += sums[at + h]!;
  }

  /**
   * Adds to the sums of the row what some of the inputs say.
   *
   * @param input holds the range's inputs, from `offset` on
   * @throws RangeError where the layer has no such inputs
   */
  add({ first, length }: InputRange, input: Float32Array, offset: number): void {
    if (first + length > this.#inputs)
      throw new RangeError(`inputs ${first} to ${first + length} of a layer that has ${this.#inputs}`);
    if (length === 0) return;
    const into = numbers;
    for (let i = 0; i < length; i++) into[VALUES_AT + i] = input[offset + i]!;
    const columns = (this.#at + first * BLOCK) * BYTES;
    addWeighted(0, columns, VALUES_AT * BYTES, length, this.#blocks, this.#inputs * BLOCK * BYTES);
  }

  /** Writes the row's sums: hidden units before they are rectified. */
  copySums(into: Float32Array, at = 0): void {
    const from = numbers;
    for (let h = 0; h < this.#hidden; h++) into[at + h] = from[h]!;
  }

  /** Sums up the rectified hidden units of the row, each with its weight. */
  weigh(weights: Float32Array): number {
    const from = numbers;
    let sum = 0;
    for (let h = 0; h < this.#hidden; h++) sum += weights[h]! * Math.max(0, from[h]!);
    return sum;
  }
}
