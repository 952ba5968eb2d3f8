import type { Field, Record } from '#fields/field'
import type { Verb } from '#lists/list_permissions'
import type { Ownership } from '#permissions/ownership'
import type { Permission } from '#permissions/verbs'
import type { LucidModel } from '@adonisjs/lucid/types/model'

/** A model plus its fields: everything else of a list derives from these. */
export interface List {
  /** Part of URLs; its name is `lists.<key>` in the language files. */
  key: string
  table: string
  model: LucidModel & { $columns: readonly string[] }
  /** Columns of its table that a record carries under their own names. */
  columns: readonly string[]
  /** What those of a record begin with that are neither empty nor told by a form. */
  blank: { [column: string]: unknown }
  /** The fields that the product brings along, in the order of forms and files. */
  fields: Field[]
  /** Whether records have addresses, and contact points: one field for each contact channel. */
  contactable: boolean
  defaultColumns: string[]
  /** Fields whose filter controls stand ready before anybody chose. */
  defaultFilters: string[]
  defaultSort: { key: string; direction: 'asc' | 'desc' }
  /** Key of the field whose values are the lanes of its board before anybody chose; the first that can be, where none is named. */
  defaultLane?: string
  /** Keys of what stands at the head of every page and in messages: a role can keep people from writing it, not from seeing it. */
  shownToAll: string[]
  viewPermission: Permission
  /** Columns that say whose a record is; the responsible ones open it to a team too. */
  owners: Pick<Ownership, 'owners' | 'responsible'>
  /** Keys of what no record is without, whatever its forms say. */
  required: readonly string[]
  /** The column that a record is called by in messages, heads and choices. */
  title: string
  /** How its records are numbered one after the other. */
  numbers: { first: number; prefix: string }
  search: Search
  /** Whether saves keep the tallies of the dashboard: see tallies.ts. */
  tallied: boolean
  /** Key of the unique field that rows are picked by, so that a choice of rows is a list state like any other. */
  pickedBy: string
  /** What people can do with its records, each with a permission of its own: see list_permissions.ts. */
  verbs: readonly Verb[]
  /** What stands beside and below a record's name. */
  lead(record: Record): Lead
  /** Fills in what follows from other values, before a record is checked. */
  complete(record: Record): void
}

/** What the search box finds a record by. */
export interface Search {
  /** Columns that everybody finds it by. */
  names(record: Record): string[]
  /** Columns, called as their fields, that a role can keep people from: nobody is found by what they may not see. */
  guarded: readonly string[]
  /** Stands before each term of this list; nothing that people type begins with one. */
  mark: string
}

export interface Lead {
  icon: string
  iconLabel: string
  note?: string
  /** A word that asks for attention, in red: “Overdue”. */
  mark?: string
}

/** Where records come from, as people are told. */
export const SOURCES = ['user', 'import', 'api', 'form', 'portal', 'merge']

export function defineList(list: List): List {
  return list
}
