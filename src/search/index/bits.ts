/** Writes numbers bit by bit, most significant bit first. */
export class BitWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;
  /** Bits not yet in `#bytes`, and how many: fewer than eight between calls. */
  #pending = 0;
  #pendingBits = 0;

  /** The lowest `width` bits of a number; at most 24 of them. */
  bits(value: number, width: number): void {
    this.#pending = (this.#pending << width) | value;
    this.#pendingBits += width;
    while (this.#pendingBits >= 8) {
      this.#pendingBits -= 8;
      this.#push((this.#pending >>> this.#pendingBits) & 0xff);
    }
    this.#pending &= (1 << this.#pendingBits) - 1;
  }

  /** Elias gamma: a number from 1 in 2·log2(n)+1 bits. */
  gamma(value: number): void {
    const width = 32 - Math.clz32(value);
    this.bits(0, width - 1);
    this.#long(value, width);
  }

  /** Rice: a number from 0, its part above 2^k in unary; short where numbers near 2^k are usual. */
  rice(value: number, k: number): void {
    for (let ones = Math.floor(value / 2 ** k); ones > 0; ones--) this.bits(1, 1);
    this.bits(0, 1);
    this.#long(value % 2 ** k, k);
  }

  /** All that was written, filled up with zero bits to a whole byte. */
  finish(): Uint8Array {
    if (this.#pendingBits > 0) this.bits(0, 8 - this.#pendingBits);
    return this.#bytes.slice(0, this.#length);
  }

  #long(value: number, width: number): void {
    if (width > 16) this.bits(Math.floor(value / 0x10000), width - 16);
    this.bits(value & 0xffff & ((1 << Math.min(width, 16)) - 1), Math.min(width, 16));
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const grown = new Uint8Array(this.#bytes.length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes[this.#length++] = byte;
  }
}

/** Bits that are looked at together: four bytes less what the first of them may lack. */
const WINDOW_BITS = 25;

/** Reads what a BitWriter wrote. Throws a RangeError when read beyond the end: a file cut short. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  bit(): number {
    return this.bits(1);
  }

  bits(width: number): number {
    if (width === 0) return 0;
    if (width > WINDOW_BITS)
      return this.bits(width - WINDOW_BITS) * 2 ** WINDOW_BITS + this.bits(WINDOW_BITS);
    const value = this.#window() >>> (32 - width);
    this.#advance(width);
    return value;
  }

  gamma(): number {
    const zeros = this.#run(0);
    return 2 ** zeros + this.bits(zeros);
  }

  rice(k: number): number {
    const ones = this.#run(1);
    return ones * 2 ** k + this.bits(k);
  }

  /** How many equal bits come next; reads them and the other one that ends them. */
  #run(of: 0 | 1): number {
    let length = 0;
    for (;;) {
      const window = this.#window();
      const here = Math.min(Math.clz32(of === 1 ? ~window : window), WINDOW_BITS);
      length += here;
      this.#advance(here);
      if (here < WINDOW_BITS) break;
    }
    this.#advance(1);
    return length;
  }

  /** The next bits from the top of 32; beyond the end zeros. */
  #window(): number {
    const at = this.#position >> 3;
    const bytes = this.#bytes;
    const word = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
    return word << (this.#position & 7);
  }

  #advance(width: number): void {
    this.#position += width;
    if (this.#position > this.#bytes.length * 8) throw new RangeError("search index: file ends too early");
  }
}

/** The Rice parameter for gaps of this mean: ln 2 · mean, as a power of two. */
export const riceParameter = (mean: number): number => Math.max(0, Math.floor(Math.log2(mean * Math.LN2)));
