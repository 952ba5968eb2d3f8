import type { Cell, Field, Record } from '#fields/field'
import { fieldNamed, listNamed } from '#lists/fields_of'
import type { Lead } from '#lists/define_list'
import type { ListState } from '#lists/list_state'
import { titleOf } from '#lists/title_of'
import { mayTouch } from '#permissions/row_scope'
import type { Permission } from '#permissions/verbs'

/** One record as the table prints it. */
export interface Row {
  id: string
  /** Its value of the field that rows are picked by. */
  pick: string
  name: string
  href: string
  lead: Lead
  /** What the row's link is called where its first column isn't the name. */
  label?: string
  cells: RowCell[]
  disabled: boolean
  /** Just created: marked until the page is left. */
  fresh: boolean
  mayEdit: boolean
  mayDisable: boolean
  mayDelete: boolean
}

export interface RowCell extends Cell {
  end?: boolean
  /** What the pointer shows: the exact value, or a text that may be cut off. */
  hint?: string
}

const LONG = 24
const EMPTY: Cell = { kind: 'empty', text: '' }

export function rowsOf(state: ListState, records: Record[], path: string, fresh?: string): Row[] {
  const fields = state.columns.map((key) => fieldNamed(state.list, key)!)
  const { lead, pickedBy, title } = listNamed(state.list)
  const named = state.columns[0] === title
  const may = (verb: string, record: Record) => mayTouch(`${state.list}.${verb}` as Permission, record)
  return records.map((record) => ({
    id: record.id,
    pick: String(record[pickedBy]),
    name: titleOf(record),
    href: `${path}/${record.id}`,
    lead: named ? lead(record) : { ...lead(record), note: undefined },
    label: named ? undefined : titleOf(record),
    cells: fields.map((field) => cellOf(field, record)),
    disabled: Boolean(record.disabled_at),
    fresh: record.id === fresh,
    mayEdit: may('edit', record),
    mayDisable: may('disable', record),
    mayDelete: may('delete', record),
  }))
}

function cellOf(field: Field, record: Record): RowCell {
  const value = field.store.read(record, field)
  const cell = value === null || value === undefined ? EMPTY : field.type.show(value, field)
  const hint = cell.title ?? (cell.text.length > LONG ? cell.text : undefined)
  return { ...cell, hint, end: field.type.align === 'end' }
}
