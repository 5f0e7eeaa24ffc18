/** No key has this number: keys are whole and not below 0. */
const FREE = -1;
const LEAST_ROOM = 64;

/**
 * Numbers 0, 1, 2, … for keys in the order in which they first came: a `Map` for keys of up to 48 bits, which hold two
 * or three characters. A hash table with open addressing, since `Map` is slow with keys above 31 bits.
 */
export class NumberIds {
  #keys: Float64Array;
  #ids: Int32Array;
  #size = 0;

  /** @param expected room is made for so many keys, and grows as needed */
  constructor(expected = 0) {
    let room = LEAST_ROOM;
    while (room < 2 * expected) room *= 2;
    this.#keys = new Float64Array(room).fill(FREE);
    this.#ids = new Int32Array(room);
  }

  get size(): number {
    return this.#size;
  }

  /** The key's number; a new one if it has none. */
  add(key: number): number {
    const slot = this.#slotOf(key);
    if (this.#keys[slot] === key) return this.#ids[slot]!;
    const id = this.#size++;
    this.#keys[slot] = key;
    this.#ids[slot] = id;
    if (2 * this.#size > this.#keys.length) this.#grow();
    return id;
  }

  /** The key's number, or -1. */
  find(key: number): number {
    const slot = this.#slotOf(key);
    return this.#keys[slot] === key ? this.#ids[slot]! : -1;
  }

  /** Where the key stands, or would. */
  #slotOf(key: number): number {
    const keys = this.#keys;
    const last = keys.length - 1;
    const mixed = Math.imul((key | 0) ^ Math.imul((key / 4294967296) | 0, 0x85ebca6b), 0x9e3779b1);
    let slot = (mixed ^ (mixed >>> 15)) & last;
    while (keys[slot] !== FREE && keys[slot] !== key) slot = (slot + 1) & last;
    return slot;
  }

  #grow(): void {
    const [keys, ids] = [this.#keys, this.#ids];
    this.#keys = new Float64Array(2 * keys.length).fill(FREE);
    this.#ids = new Int32Array(2 * keys.length);
    for (let old = 0; old < keys.length; old++) {
      if (keys[old] === FREE) continue;
      const slot = this.#slotOf(keys[old]!);
      this.#keys[slot] = keys[old]!;
      this.#ids[slot] = ids[old]!;
    }
  }
}
