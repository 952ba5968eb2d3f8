import { emptyRecordOf } from '#lists/read_records'
import { ListQuery } from '#lists/list_query'
import type { SavedState } from '#lists/list_state'
import { fieldOf, settableFields, setsField, type MassAction } from '#operations/mass_action/actions'
import { oldestFirst } from '#operations/export/measure'
import { LASTING } from '#actions/records/fill_record'
import type { Field } from '#fields/field'
import { controlOf, type Control } from '#web/customers/control'
import { sealedSelection } from '#web/mass/selection'

export interface Choosing {
  selection: SavedState
  action: MassAction
  /** Key of the chosen field. */
  field?: string
  input?: unknown
  problem?: string
}

/** Which field, where the action has none of its own, and which value. */
export async function choosePage({ selection, action, field: key, input, problem }: Choosing) {
  const field = fieldOf(action, key)
  const query = await ListQuery.for(oldestFirst({ list: action.list, state: selection }, null, 1))
  return {
    count: await query.count(),
    selection: sealedSelection(selection),
    ...{ list: action.list, action: action.key },
    fields: action.field ? null : settableFields(action.list).map(({ key: value, label }) => ({ value, label })),
    field: field && { key: field.key, label: field.label, emptiable: mayBeEmptied(action, field) },
    control: field && controlFor(action, field, input, problem),
  }
}

/** Whether a value may be taken away: asked for apart, so that nobody does it by leaving a control alone. */
export const mayBeEmptied = ({ does }: MassAction, { key, type }: Field) =>
  does === 'set' && type.name !== 'yes_no' && !LASTING.includes(key)

/** A yes or no is asked for as such: a switch left alone would say no. */
function controlFor(action: MassAction, field: Field, input: unknown, problem?: string): Control {
  const typed = input === undefined ? null : { [field.key]: input }
  const errors = new Map(problem ? [[field.key, problem]] : [])
  const required = field.type.name === 'yes_no' || !setsField(action)
  return controlOf({ field, required }, { record: emptyRecordOf(action.list), typed, errors })
}
