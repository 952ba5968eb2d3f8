import type { Condition } from '#fields/condition'
import type { Field } from '#fields/field'
import { everyFieldNamed, listNamed } from '#lists/fields_of'
import { fieldOf, type MassAction } from '#operations/mass_action/actions'
import { valueOf } from '#operations/mass_action/change'
import { actionOf, type MassPlan } from '#operations/mass_action/plan'

/** The conditions that together say that a plan would change nothing of a record; null where no index says it exactly. */
export function alreadySo(plan: MassPlan): Condition[] | null {
  const action = actionOf(plan)
  if (action.does === 'delete') return none(plan)
  if (action.does === 'disable' || action.does === 'enable') return [disabled(action)]
  const field = fieldOf(action, plan.field)!
  const value = valueOf(plan, field)
  if (action.does === 'set') return isSet(field, value)
  const values = value as string[]
  if (action.does === 'remove') return [ask(field, 'is_not', values)]
  return values.map((one) => ask(field, 'is', [one]))
}

const none = ({ list }: MassPlan): Condition[] => [
  {
    ...{ table: listNamed(list).table, recordColumn: 'id', sql: '1 = 0', bindings: [] },
    ...{ driving: false, ordered: false, repeats: false },
  },
]

const disabled = ({ list, does }: MassAction) => ask(everyFieldNamed(list, 'disabled')!, 'is', [does === 'disable'])

/** Texts are compared folded, and of several contact points or addresses another one may hold the value. */
function isSet(field: Field, value: unknown): Condition[] | null {
  const { store, type } = field
  const single = store.name === 'column' || (store.name === 'custom_value' && !type.many)
  if (!single || !field.filterable || (type.index !== 'ref' && !type.choices)) return null
  if (type.name === 'yes_no') return store.name === 'column' ? [ask(field, 'is', [value === true])] : null
  return value === null ? [ask(field, 'empty', [])] : [ask(field, 'is', [value])]
}

const ask = (field: Field, operator: 'is' | 'is_not' | 'empty', values: unknown[]) =>
  field.store.condition(field, { operator, values })
