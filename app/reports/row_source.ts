import { defineField } from '#fields/define_field'
import { translate } from '#fields/translate'
import type { Field, Store } from '#fields/field'
import type { Days } from '#reports/periods'
import type { Permission } from '#permissions/verbs'

/** A row of a report that is no list: values by the column's key, as the column's type holds them. */
export type ReportRow = { [column: string]: string | number | null }

/** A stretch of rows; `after` is where the next one begins. */
export interface RowBatch {
  rows: ReportRow[]
  after: string
  ended: boolean
}

/** Rows that are read by key, oldest first, in short stretches, as the acting person may see them. */
export interface RowSource {
  columns: Field[]
  /** Says whose rows a person sees: a file holds all that its reader may have, or there is none. */
  scope: Permission
  /** The list whose fields the rows tell of, where they do. */
  list?: string
  read(days: Days, after: string | null): Promise<RowBatch>
}

const rowStore = { name: 'none', read: (record, { key }) => record[key] ?? null } as Store

/** A column of such a report; its head is `reports.heads.<key>` in the language files. */
export function reportColumn(key: string, type: 'text' | 'number' | 'date_time' = 'text'): Field {
  const label = { get: () => translate(`reports.heads.${key}`) }
  return Object.defineProperty(defineField({ key, type, store: rowStore }), 'label', label)
}
