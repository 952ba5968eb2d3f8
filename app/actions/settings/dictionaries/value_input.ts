/** What an admin says about one value of a dictionary. */
export interface ValueInput {
  name: string
  color: string | null
  /** What this dictionary's values carry besides: see `Dictionary.extra`. */
  extra: { [name: string]: string | boolean }
}
