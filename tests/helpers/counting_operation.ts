import db from '@adonisjs/lucid/services/db'
import Operation from '#models/operation'
import { claimNext } from '#operations/claim'
import { operationKinds } from '#operations/index'
import { defineOperation, type OperationRun } from '#operations/operation'
import { queueOperation } from '#operations/queue'
import { runOperation } from '#operations/runner'
import { insertMany } from '#tenancy/bulk'
import { current, runAs } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { newId } from '#text/ids'

interface Plan {
  steps: number
}
interface Checkpoint {
  step: number
}
type Run = OperationRun<Plan, Checkpoint, { counted: number }>

type Happening = (run: Run) => Promise<void> | void

/** What a test lets happen before a step, and in the middle of one, before its writes are committed. */
export const during: { step: Happening } = { step: () => {} }
export const before: { step: Happening } = { step: () => {} }

/** Writes one row a step; the database refuses a row written twice. */
const counting = defineOperation<Plan, Checkpoint, { counted: number }>({
  kind: 'counting',
  permission: 'customers.import',
  icon: 'progress-check',
  start: { checkpoint: { step: 0 }, result: { counted: 0 } },
  async step(run) {
    const step = run.checkpoint.step + 1
    if (step > run.plan.steps) return 'done'
    await before.step(run)
    await run.commit(async (trx) => {
      const row = { id: newId(), operation_id: run.id, row_no: step, problems: '[]', cells: '[]' }
      await insertMany(trx, 'operation_issues', Object.keys(row), [row])
      await during.step(run)
      return { checkpoint: { step }, done: step, result: { counted: run.result.counted + 1 } }
    })
    return 'more'
  },
})

/** For a group's setup: the kind is known while the group runs. */
export function withCounting() {
  operationKinds.push(counting)
  return () => void operationKinds.splice(operationKinds.indexOf(counting), 1)
}

export const queueCounting = (steps: number) =>
  transaction((trx) => queueOperation(trx, 'counting', { steps }, { total: steps }))

/** One worker's turn in the current tenant: claims what is next and runs it. */
export async function runOnce({ lease = 60_000, signal = new AbortController().signal } = {}) {
  return runAs({ ...current.tenant }, undefined, async () => {
    const operation = await claimNext(lease)
    if (operation) await runOperation(operation, { lease, signal })
    return operation
  })
}

/** Makes what waits for a later attempt ready at once. */
export async function hurry() {
  const tenant = { tenant_id: current.tenant.id }
  await db.from('queue').where(tenant).update({ ready_at: '2000-01-01 00:00:00.000' })
}

/** As if the worker had died: nobody renews the lease any more. */
export async function expire(id: string) {
  const row = { tenant_id: current.tenant.id, id }
  await db.from('operations').where(row).update({ status: 'running', lease_until: '2000-01-01 00:00:00.000' })
  await hurry()
}

export const found = (id: string) => Operation.findOrFail(id)
