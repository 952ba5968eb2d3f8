import { LIST } from '#reports/customer_base'
import type { MassPlan, MassResult } from '#operations/mass_action/plan'
import { newestRecord } from '#operations/export/measure'
import { defaultState } from '#lists/default_state'
import type { SavedState } from '#lists/list_state'
import Operation from '#models/operation'
import OperationIssue from '#models/operation_issue'
import { queueOperation } from '#operations/queue'
import { startUndo } from '#operations/undo/undoing'
import type { UndoResult } from '#operations/undo/plan'
import { Worker } from '#operations/worker'
import { createCustomer } from '#tests/helpers/customers'
import { transaction } from '#tenancy/transaction'

type Asked = Omit<MassPlan, 'list' | 'state' | 'newest'> & { state?: Partial<SavedState> }

/** A mass action as the plan page would have it confirmed. */
export async function massPlan({ state = {}, ...asked }: Asked): Promise<MassPlan> {
  return { list: LIST, state: { ...defaultState(LIST), ...state }, newest: await newestRecord(LIST), ...asked }
}

export async function queueMass(asked: Asked) {
  const plan = await massPlan(asked)
  return transaction((trx) => queueOperation(trx, 'mass', plan))
}

/** Queues it and lets a worker run it to its end. */
export async function actOnMany(asked: Asked) {
  const { id } = await queueMass(asked)
  await new Worker({ pause: 10 }).drain()
  return outcomeOf<MassResult>(id)
}

/** Undoes an operation, with a worker that runs it to its end. */
export async function undo(id: string) {
  const { id: undoId } = await startUndo(await Operation.findOrFail(id))
  await new Worker({ pause: 10 }).drain()
  return outcomeOf<UndoResult>(undoId)
}

export async function outcomeOf<Result>(id: string) {
  const operation = await Operation.findOrFail(id)
  const issues = await OperationIssue.query().where('operation_id', id).orderBy('row_no')
  return {
    operation,
    result: operation.result as Result,
    issues: issues.flatMap(({ problems }) => problems),
  }
}

/** A mass action on one customer, made for it; it can be undone. */
export async function actOnOne(name: string) {
  const { number } = await createCustomer({ last_name: name })
  const all = [{ key: 'number', operator: 'is' as const, values: [String(number)] }]
  return (await actOnMany({ state: { all }, action: 'disable' })).operation
}
