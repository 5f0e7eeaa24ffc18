/** Adam (Kingma and Ba 2015) over some arrays of parameters, with decoupled weight decay. */
export class Adam {
  /** Where gradients are added up, one array for each array of parameters. */
  readonly gradients: readonly Float64Array[];
  readonly #parameters: readonly (Float32Array | Float64Array)[];
  readonly #means: readonly Float64Array[];
  readonly #variances: readonly Float64Array[];
  #steps = 0;

  constructor(parameters: readonly (Float32Array | Float64Array)[]) {
    const zeros = (): Float64Array[] => parameters.map(({ length }) => new Float64Array(length));
    this.#parameters = parameters;
    this.gradients = zeros();
    this.#means = zeros();
    this.#variances = zeros();
  }

  /** Moves the parameters against the gradients, and forgets these. */
  step(rate: number, decay: number): void {
    this.#steps++;
    const correction1 = 1 - 0.9 ** this.#steps;
    const correction2 = 1 - 0.999 ** this.#steps;
    for (const [k, values] of this.#parameters.entries()) {
      const gradient = this.gradients[k]!;
      const mean = this.#means[k]!;
      const variance = this.#variances[k]!;
      for (let i = 0; i < values.length; i++) {
        const g = gradient[i]!;
        mean[i] = 0.9 * mean[i]! + 0.1 * g;
        variance[i] = 0.999 * variance[i]! + 0.001 * g * g;
        const move = mean[i]! / correction1 / (Math.sqrt(variance[i]! / correction2) + 1e-8);
        values[i]! -= rate * (move + decay * values[i]!);
      }
      gradient.fill(0);
    }
  }
}
