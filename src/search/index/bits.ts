/** Writes numbers bit by bit, most significant bit first. */
export class BitWriter {
  #bytes = new Uint8Array(1024);
  #bitLength = 0;

  bits(value: number, width: number): void {
    for (let i = width - 1; i >= 0; i--) this.#bit(Math.floor(value / 2 ** i) & 1);
  }

  /** Elias gamma: a number from 1 in 2·log2(n)+1 bits. */
  gamma(value: number): void {
    const width = 32 - Math.clz32(value);
    this.bits(0, width - 1);
    this.bits(value, width);
  }

  /** Rice: a number from 0, its part above 2^k in unary; short where numbers near 2^k are usual. */
  rice(value: number, k: number): void {
    for (let ones = Math.floor(value / 2 ** k); ones > 0; ones--) this.#bit(1);
    this.#bit(0);
    this.bits(value % 2 ** k, k);
  }

  /** All that was written, filled up with zero bits to a whole byte. */
  finish(): Uint8Array {
    return this.#bytes.slice(0, Math.ceil(this.#bitLength / 8));
  }

  get byteLength(): number {
    return Math.ceil(this.#bitLength / 8);
  }

  #bit(bit: number): void {
    const index = this.#bitLength >> 3;
    if (index === this.#bytes.length) this.#grow();
    if (bit === 1) this.#bytes[index]! |= 0x80 >> (this.#bitLength & 7);
    this.#bitLength++;
  }

  #grow(): void {
    const grown = new Uint8Array(this.#bytes.length * 2);
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

/** Reads what a BitWriter wrote. Throws a RangeError when read beyond the end: a file cut short. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  bit(): number {
    const byte = this.#bytes[this.#position >> 3];
    if (byte === undefined) throw new RangeError("search index: file ends too early");
    const bit = (byte >> (7 - (this.#position & 7))) & 1;
    this.#position++;
    return bit;
  }

  bits(width: number): number {
    let value = 0;
    for (let i = 0; i < width; i++) value = value * 2 + this.bit();
    return value;
  }

  gamma(): number {
    let zeros = 0;
    while (this.bit() === 0) zeros++;
    return 2 ** zeros + this.bits(zeros);
  }

  rice(k: number): number {
    let ones = 0;
    while (this.bit() === 1) ones++;
    return ones * 2 ** k + this.bits(k);
  }
}

/** The Rice parameter for gaps of this mean: ln 2 · mean, as a power of two. */
export const riceParameter = (mean: number): number => Math.max(0, Math.floor(Math.log2(mean * Math.LN2)));
