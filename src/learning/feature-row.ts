/** A row of features being written into a shared array: no lists are made on the way. */
export class FeatureRow {
  readonly values: Float32Array;
  #at = 0;

  constructor(size: number) {
    this.values = new Float32Array(size);
  }

  /** Numbers written since the row was begun. */
  get length(): number {
    return this.#at;
  }

  begin(): this {
    this.#at = 0;
    return this;
  }

  add(value: number): void {
    this.values[this.#at++] = value;
  }

  addFlag(value: boolean): void {
    this.values[this.#at++] = value ? 1 : 0;
  }

  /** A number held within ±limit. */
  addClamped(value: number, limit: number): void {
    this.values[this.#at++] = value > limit ? limit : Math.max(value, -limit);
  }

  addAll(values: ArrayLike<number>): void {
    for (let i = 0; i < values.length; i++) this.values[this.#at++] = values[i]!;
  }
}
