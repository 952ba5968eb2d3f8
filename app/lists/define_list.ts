import type { Field, Record } from '#fields/field'
import type { Verb } from '#lists/list_permissions'
import type { Permission } from '#permissions/verbs'
import type { LucidModel } from '@adonisjs/lucid/types/model'

/** A model plus its fields: everything else of a list derives from these. */
export interface List {
  /** Part of URLs; its name is `lists.<key>` in the language files. */
  key: string
  table: string
  model: LucidModel & { $columns: readonly string[] }
  /** The fields that the product brings along, in the order of forms and files. */
  fields: Field[]
  /** Whether records have contact points: one field for each contact channel. */
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
  /** Key of the unique field that rows are picked by, so that a choice of rows is a list state like any other. */
  pickedBy: string
  /** What people can do with its records, each with a permission of its own: see list_permissions.ts. */
  verbs: readonly Verb[]
  /** What stands beside and below a record's name. */
  lead(record: Record): Lead
  /** Fills in what follows from other values, before a record is checked. */
  complete(record: Record): void
}

export interface Lead {
  icon: string
  iconLabel: string
  note?: string
}

export function defineList(list: List): List {
  return list
}
