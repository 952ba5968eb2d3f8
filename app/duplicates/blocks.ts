import { setImmediate as breathe } from 'node:timers/promises'
import { hashOf } from '#duplicates/hash'
import { keysOf, type Pass } from '#duplicates/keys'
import type { Shelf } from '#duplicates/shelf'

/** Customers who share a key: numbers of a shelf. */
export interface Block {
  /** Of the key: blocks come in the order of their hashes, whatever else is on the shelf. */
  hash: number
  numbers: number[]
}

const NUMBER_BITS = 24
const BREATH = 5_000
const ROOM = 16

/** The blocks of one pass. A key is 64 bits, 40 of its hash and 24 of the number, so that sorting brings blocks together. */
export class Blocks {
  readonly #words: Uint32Array
  readonly #count: number

  private constructor(keys: BigUint64Array) {
    this.#count = keys.length
    this.#words = new Uint32Array(keys.buffer, keys.byteOffset, keys.length * 2)
  }

  static async of(shelf: Shelf, pass: Pass): Promise<Blocks> {
    let buffer = new ArrayBuffer(ROOM * 8)
    let words = new Uint32Array(buffer)
    let count = 0
    for (let number = 0; number < shelf.size; number++) {
      if (number % BREATH === 0) await breathe()
      for (const key of keysOf(shelf.at(number), pass)) {
        if (count * 2 === words.length) words = new Uint32Array((buffer = buffer.transfer(8 * Math.ceil(count * 1.5))))
        pack(words, count++, hashOf(key), number)
      }
    }
    return new Blocks(new BigUint64Array(buffer, 0, count).sort())
  }

  /** The blocks of two and more whose hash comes after this one. */
  *after(hash: number): Generator<Block> {
    for (let at = this.#firstAfter(hash); at < this.#count;) {
      const own = this.#hashAt(at)
      let end = at + 1
      while (end < this.#count && this.#hashAt(end) === own) end++
      if (end - at > 1) yield { hash: own, numbers: Array.from({ length: end - at }, (_, i) => this.#numberAt(at + i)) }
      at = end
    }
  }

  #firstAfter(hash: number): number {
    let [from, to] = [0, this.#count]
    while (from < to) {
      const middle = (from + to) >>> 1
      if (this.#hashAt(middle) <= hash) from = middle + 1
      else to = middle
    }
    return from
  }

  #hashAt(at: number): number {
    return this.#words[at * 2 + 1] * 256 + (this.#words[at * 2] >>> NUMBER_BITS)
  }

  #numberAt(at: number): number {
    return this.#words[at * 2] & (2 ** NUMBER_BITS - 1)
  }
}

/** The low word comes first: every processor that Node.js runs on is little-endian. */
function pack(words: Uint32Array, at: number, hash: number, number: number) {
  words[at * 2] = ((hash % 256) << NUMBER_BITS) | number
  words[at * 2 + 1] = Math.floor(hash / 256)
}
