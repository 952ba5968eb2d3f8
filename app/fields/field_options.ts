/** What an admin (or a list file) may say about one field; each type reads the ones that it knows. */
export interface FieldOptions {
  /** Fixed choices of a select; labels come from the language files or the admin. */
  choices?: Choice[]
  /** The dictionary whose values a `dictionary` field offers: `segment`, or a custom select's own. */
  dictionary?: string
  min?: number | string
  max?: number | string
  maxLength?: number
  /** re2 syntax (RE2, linear time), matched against the whole value. */
  pattern?: string
  /** ISO 4217 code of a money field. */
  currency?: string
  decimals?: number
  default?: string
  /** Column or attribute of the record that the store reads. */
  column?: string
  /** Index on `customers` that finds records by this column, newest first. */
  index?: string
  /** Column that must be equal too before two values of a unique field clash: `id_type_id`. */
  uniqueWith?: string
}

export interface Choice {
  value: string
  label: string
  color?: string
}
