import type { FieldOptions, Sensitivity } from '#fields/field'

/** What an admin says about a field of their own. */
export interface FieldInput {
  label: string
  /** Empty: made of the label. Fixed once the field is there. */
  key: string
  help: string | null
  required: boolean
  unique: boolean
  draft: boolean
  /** Left out: as it is, and for a new field as its type usually is. */
  sensitivity?: Sensitivity
  options: FieldOptions
  /** A select's own options, in order. */
  values: OptionInput[]
  /** Where the field shows first. */
  place: Place | null
}

export interface OptionInput {
  /** Of an option that is there already. */
  id: string | null
  name: string
  color: string | null
}

export interface Place {
  formId: string
  sectionId: string
  required: boolean
}

/** What is wrong, by the name of the control. */
export type Problems = { [control: string]: string }
