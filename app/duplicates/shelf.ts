import type { Profile } from '#duplicates/profile'

const CHUNK = 4 * 2 ** 20
const BETWEEN_FIELDS = '\x1f'
const BETWEEN_VALUES = '\x1e'

/** So many customers a key of `Blocks` can number. */
export const MOST_PROFILES = 2 ** 24

/**
 * All profiles of a tenant in memory, by number: as plain bytes, a tenth of what objects would take, so that a million need
 * some 120 MB.
 */
export class Shelf {
  readonly #chunks: Buffer[] = []
  readonly #starts: number[] = []
  #end = CHUNK

  get size(): number {
    return this.#starts.length
  }

  add(profile: Profile) {
    if (this.size === MOST_PROFILES) throw new RangeError(`A shelf holds ${MOST_PROFILES} profiles`)
    const text = packed(profile)
    const length = Buffer.byteLength(text)
    if (this.#end + length + 2 > CHUNK) this.#open()
    const chunk = this.#chunks.at(-1)!
    this.#starts.push((this.#chunks.length - 1) * CHUNK + this.#end)
    chunk.writeUInt16LE(length, this.#end)
    chunk.write(text, this.#end + 2)
    this.#end += length + 2
  }

  at(number: number): Profile {
    const place = this.#starts[number]
    const chunk = this.#chunks[Math.floor(place / CHUNK)]
    const start = place % CHUNK
    return unpacked(chunk.toString('utf8', start + 2, start + 2 + chunk.readUInt16LE(start)))
  }

  #open() {
    this.#chunks.push(Buffer.allocUnsafeSlow(CHUNK))
    this.#end = 0
  }
}

/** Of somebody with hundreds of contact points, so many count. */
const MOST_VALUES = 20

function packed({ id, company, names, phones, emails, idNumber, birthday, postcodes, cities }: Profile): string {
  const lists = [names, phones, emails, postcodes, cities].map((values) =>
    values.slice(0, MOST_VALUES).join(BETWEEN_VALUES)
  )
  return [id, company ? '1' : '', idNumber, birthday, ...lists].join(BETWEEN_FIELDS)
}

function unpacked(text: string): Profile {
  const [id, company, idNumber, birthday, ...lists] = text.split(BETWEEN_FIELDS)
  const [names, phones, emails, postcodes, cities] = lists.map((values) => (values ? values.split(BETWEEN_VALUES) : []))
  return { id, company: company === '1', idNumber, birthday, names, phones, emails, postcodes, cities }
}
