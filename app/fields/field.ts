import type { Condition, SortKey } from '#fields/condition'
import type { Choice, FieldOptions } from '#fields/field_options'
import type { FilterValue, Operator } from '#fields/filter'
import type { Record } from '#fields/record'

export type { Choice, FieldOptions } from '#fields/field_options'
export { OPERATORS, type FilterValue, type Operator } from '#fields/filter'
export type { Address, ContactPoint, Record } from '#fields/record'

/**
 * A **Field** knows one attribute of a record: how it is called, read, written, checked, narrowed,
 * sorted, shown, exported and imported. A system field, an admin's custom field and a plugin's
 * field are the same kind of object; forms, pages, columns, filters, sorts, import, export, history
 * and permissions all derive from it.
 */
export interface Field<T = unknown> {
  /** Unique in its list; part of URLs, files and the API: `status`, `tax_region`. */
  key: string
  /** Identifies its rows in the index tables: the key of a system field, the ULID of a custom one. */
  id: string
  /** In the language of the current user. */
  readonly label: string
  readonly help: string | undefined
  type: FieldType<T>
  store: Store
  options: FieldOptions
  /** Where the customer's page shows it. */
  tab: Tab
  system: boolean
  required: boolean
  unique: boolean
  /** May a person set it? Otherwise the application does (created, updated, source). */
  editable: boolean
  filterable: boolean
  sortable: boolean
  /** Which roles may take its values out of the house. */
  sensitivity: Sensitivity
}

/** How delicate values are; for all but public ones a role needs a permission of its own to export them. */
export const SENSITIVITIES = ['public', 'personal', 'sensitive'] as const
export type Sensitivity = (typeof SENSITIVITIES)[number]

export type Tab = 'basic' | 'contact' | 'marketing' | 'other' | 'none'

/** What a form, a file's cell or a query string holds before it is read. */
export type Input = string | string[] | null | undefined

/** Facts that reading one value may need from the rest of the row. */
export interface ReadContext {
  /** ISO 3166 alpha-2: how a phone without a country code is read. */
  country?: string
  /** What comes first in "3/5/2024"; such a date is refused where nobody said. */
  dateOrder?: 'day' | 'month'
  /** Values of dictionaries are called by their names, as files do: keys come second. */
  byName?: boolean
}

/** What is wrong with a value: `problems.<code>` in the language files, with its parameters. */
export interface Problem {
  code: string
  params?: { [name: string]: string | number }
}

export type Parsed<T> = { value: T | null } | { problem: Problem }

/** A table cell, already in the reader's language; templates only print it. */
export interface Cell {
  text: string
  /** `dot` shows a coloured dot before the text (status); `link` makes it a link. */
  kind: 'text' | 'number' | 'dot' | 'tags' | 'link' | 'time' | 'empty'
  color?: string
  href?: string
  /** Exact value behind a relative one, as title. */
  title?: string
  parts?: { text: string; color?: string }[]
}

/** How one kind of value behaves. One file each in `types/`, registered in `types/index.ts`. */
export interface FieldType<T = unknown> {
  /** `text`, `money`, … unique; stored with custom fields. */
  name: string
  /** Filter operators on offer, the first being the default. */
  operators: readonly Operator[]
  /** The index table that a custom field of this type is found by; `null` when it can't be. */
  index: 'text' | 'number' | 'date' | 'ref' | null
  sortable: boolean
  /** Several values on one record. */
  many: boolean
  /** Whether admins may make custom fields of this type. */
  custom: boolean
  /** The Edge component in `components/field/` that edits it. */
  component: string
  align: 'start' | 'end'
  /** Names of the options that this type reads, for the settings page and the boot check. */
  optionNames: readonly (keyof FieldOptions)[]

  /** Reads what a person typed or a file holds. Empty input is `{ value: null }`, never a problem. */
  parse(input: Input, field: Field<T>, context: ReadContext): Parsed<T>
  /** The text that `parse` reads back to the same value: form controls, CSV, history. */
  print(value: T, field: Field<T>): string | string[]
  /** For people, in their language and time zone. */
  show(value: T, field: Field<T>): Cell
  /** For a spreadsheet: a number or a date where the value is one, otherwise text. */
  toSheet(value: T, field: Field<T>): string | number | boolean | Date | null
  /** For other programs, as `schema` says: JSON's own kinds, ISO 8601 in UTC, keys and ids instead of names. */
  toJson(value: T, field: Field<T>): unknown
  /** The text that `parse` reads back in another company too: names and e-mails instead of ids. */
  portable(value: T, field: Field<T>): string
  /** What the `custom` JSON and the history hold; `fromStored` reads it back. */
  toStored(value: T): unknown
  fromStored(stored: unknown): T
  /** The value that nothing kept is read as, where that isn't "empty": a yes or no that is not yes. */
  absent?: T
  /** The values of the index table: folded text, number, milliseconds UTC or id. */
  indexValues(value: T, field: Field<T>): (string | number)[]
  /** JSON Schema 2020-12 of the value in the API. */
  schema(field: Field<T>): { [keyword: string]: unknown }
  /** What a control offers; only for types with a closed set of values. `value` is what `print` gives. */
  choices?(field: Field<T>): Choice[]
  /** The text of a `contains` or `starts` filter as the index holds it; folded when absent. */
  needle?(text: string): string
  /** A chosen value of a filter as people say it, where a cell says it another way ("3 days ago"). */
  chosen?(value: T): string
  /** What uniqueness compares where it isn't the printed text. */
  uniqueText?(value: T): string
  /** Says which option is wrong and why, or nothing: at boot for lists, on save for custom fields. */
  checkOptions(options: FieldOptions): string | undefined
  /** A believable value for the import template's third row. */
  sample(field: Field<T>): string
}

/** Where values live: a column, the custom JSON with its index tables, contact points, addresses. */
export interface Store {
  name: 'column' | 'custom_value' | 'contact_point' | 'address' | 'none'
  /** The typed value of `field` on this record, or null. */
  read(record: Record, field: Field): unknown
  /** Puts a typed value on the record in memory; saving is the business of app/actions/records. */
  write(record: Record, field: Field, value: unknown): void
  /** Narrows a list: throws `OperatorError` for an operator that the field does not offer. */
  condition(field: Field, filter: FilterValue): Condition
  /** Orders a list, or null when this field can't. */
  sortKey(field: Field): SortKey | null
}
