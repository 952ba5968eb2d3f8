import { copyRecord } from '#actions/records/copy_record'
import type { Filled } from '#actions/records/draft'
import { fillRecord } from '#actions/records/fill_record'
import { now } from '#database/decorators'
import type { Field, Problem, Record } from '#fields/field'
import { everyFieldNamed } from '#lists/fields_of'
import { OperationFailure } from '#operations/errors'
import { fieldOf, setsField } from '#operations/mass_action/actions'
import { actionOf, type MassPlan } from '#operations/mass_action/plan'

/** What a plan makes of one record. */
export type Change = (record: Record) => Filled

const MOST = 50

/**
 * The change that a plan asks for, as the acting person may make it now.
 * @throws OperationFailure when its field is no longer theirs to write, or its value is gone
 */
export function changeFor(plan: MassPlan): Change {
  const action = actionOf(plan)
  if (!setsField(action)) return marking(action.does)
  const field = fieldOf(action, plan.field)
  if (!field)
    throw new OperationFailure('field_unwritable', { field: labelOf(plan.list, action.field ?? plan.field ?? '') })
  if (valueProblem(plan, field)) throw new OperationFailure('value_gone', { field: field.label })
  if (action.does === 'set') return (record) => fillRecord(record, { [field.key]: plan.input }, [field])
  return joining(field, valueOf(plan, field) as string[], action.does === 'add')
}

/** What is wrong with the value of a plan, as the form would say it. */
export function valueProblem({ input }: Pick<MassPlan, 'input'>, field: Field): Problem | undefined {
  const parsed = field.type.parse(input, field, {})
  return 'problem' in parsed ? parsed.problem : undefined
}

export function valueOf({ input }: Pick<MassPlan, 'input'>, field: Field): unknown {
  const parsed = field.type.parse(input, field, {})
  return 'value' in parsed ? parsed.value : null
}

function marking(does: string): Change {
  const marks = {
    disable: ({ disabled_at: at }: Record) => ({ disabled_at: at ?? now() }),
    enable: () => ({ disabled_at: null }),
    delete: () => ({ deleted_at: now() }),
  }[does as 'disable' | 'enable' | 'delete']
  return (record) => ({ record: { ...copyRecord(record), ...marks(record) }, problems: [] })
}

/** Values among those that a record has: retired ones stay. */
function joining(field: Field, values: string[], adding: boolean): Change {
  return (record) => {
    const held = (field.store.read(record, field) as string[] | null) ?? []
    const next = adding ? [...new Set([...held, ...values])] : held.filter((id) => !values.includes(id))
    const after = copyRecord(record)
    if (next.length > MOST) return { record: after, problems: [tooMany(field)] }
    if (next.length !== held.length) field.store.write(after, field, next.length ? next : null)
    return { record: after, problems: [] }
  }
}

const tooMany = ({ key }: Field) => ({ key, problem: { code: 'too_many', params: { max: MOST } } })

const labelOf = (list: string, key: string) => everyFieldNamed(list, key)?.label ?? key
