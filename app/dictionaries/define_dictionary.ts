/** A list of values that every tenant has and its admins manage. */
export interface Dictionary {
  /** `segment`; its name is `dictionaries.<key>` in the language files. */
  key: string
  /** What a value carries besides key, name and colour: names of `DictionaryValue.extra`. */
  extra: readonly string[]
  /** Whether its values carry a colour. */
  colored: boolean
}

const KEY = /^[a-z][a-z0-9_]{1,59}$/

export function defineDictionary(key: string, options: Partial<Omit<Dictionary, 'key'>> = {}): Dictionary {
  if (!KEY.test(key)) throw new Error(`Dictionary "${key}": a key is lower case letters, digits and _`)
  return { key, extra: [], colored: false, ...options }
}
