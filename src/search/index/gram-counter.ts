/**
 * Numbers the different grams of a volume from 0 in the order of their first occurrence, and counts them.
 * An open-addressing table of 32-bit keys: a Map of two million numbers takes five times the memory.
 */
export class GramCounter {
  #slots = new Uint32Array(1 << 16); // gram number + 1; 0 is free
  #keys = new Uint32Array(1 << 15);
  #counts = new Uint32Array(1 << 15);
  size = 0;

  /** The gram's number; counts one occurrence. */
  add(key: number): number {
    if (this.size * 2 >= this.#slots.length) this.#growTable();
    const slot = this.#find(key);
    const known = this.#slots[slot]!;
    if (known > 0) {
      this.#counts[known - 1]!++;
      return known - 1;
    }
    if (this.size === this.#keys.length) this.#growLists();
    this.#slots[slot] = this.size + 1;
    this.#keys[this.size] = key;
    this.#counts[this.size] = 1;
    return this.size++;
  }

  /** The number of a gram that was added before. */
  numberOf(key: number): number {
    return this.#slots[this.#find(key)]! - 1;
  }

  keyOf(gram: number): number {
    return this.#keys[gram]!;
  }

  countOf(gram: number): number {
    return this.#counts[gram]!;
  }

  #find(key: number): number {
    const mask = this.#slots.length - 1;
    let slot = Math.imul(key, 0x9e3779b1) >>> 0;
    for (slot = (slot ^ (slot >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const gram = this.#slots[slot]!;
      if (gram === 0 || this.#keys[gram - 1] === key) return slot;
    }
  }

  #growTable(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (let gram = 0; gram < this.size; gram++) this.#slots[this.#find(this.#keys[gram]!)] = gram + 1;
  }

  #growLists(): void {
    for (const name of ["keys", "counts"] as const) {
      const old = name === "keys" ? this.#keys : this.#counts;
      const grown = new Uint32Array(old.length * 2);
      grown.set(old);
      if (name === "keys") this.#keys = grown;
      else this.#counts = grown;
    }
  }
}
