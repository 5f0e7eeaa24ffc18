/** Reads unsigned LEB128 numbers one after another. */
export class NumberReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }
  next(): number {
    const first = this.#bytes[this.#at++]!;
    // Most numbers are small.
    return first < 128 ? first : this.#readRest(first & 127);
  }
  #readRest(lowest: number): number {
    let value = lowest;
    for (let scale = 128; ; scale *= 128) {
      const byte = this.#bytes[this.#at++]!;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }
  /** The bytes that were not read yet. */
  rest(): Uint8Array {
    return this.#bytes.subarray(this.#at);
  }
}

/** Writes unsigned LEB128 numbers one after another. */
export class NumberWriter {
  #bytes: Uint8Array = new Uint8Array(1 << 16);
  #at = 0;
  push(value: number): void {
    if (this.#at + 10 > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.#bytes[this.#at++] = (rest % 128) | 128;
    this.#bytes[this.#at++] = rest;
  }
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#at);
  }
}
