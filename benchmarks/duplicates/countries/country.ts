/** What names, places and phones of a country look like, as far as people who look alike on paper need it. */
export interface Country {
  code: string
  first: { female: string[]; male: string[] }
  /** The frequent ones come first. */
  last: string[]
  /** People have one surname or two. */
  surnames: 1 | 2
  streets: string[]
  /** `#` stands for a digit, in postcodes and phones. */
  cities: [name: string, postcode: string][]
  calling: string
  phone: string
  /** A digit that is written before a number within the country. */
  trunk: string
  forms: string[][]
  trades: string[]
}

export const list = (text: string) => text.trim().split(/\s+/)

/** Rare surnames beside the frequent ones: any beginning with any ending. */
export const composed = (starts: string, ends: string) =>
  list(starts).flatMap((start) => list(ends).map((end) => start + end))
