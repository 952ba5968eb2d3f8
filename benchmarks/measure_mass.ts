import { createHash } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import { defaultState } from '#lists/default_state'
import { readRecords } from '#lists/read_records'
import Operation from '#models/operation'
import { newestRecord } from '#operations/export/measure'
import { LIST } from '#reports/customer_base'
import type { MassPlan } from '#operations/mass_action/plan'
import { previewMass } from '#operations/mass_action/preview'
import { queueOperation } from '#operations/queue'
import { startUndo } from '#operations/undo/undoing'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { filled } from './dataset.ts'
import { asOwner } from './as_owner.ts'
import { finished, type Run } from './run_operation.ts'
import type { Line } from './table.ts'

const CUSTOMERS = Number(process.env.BENCH_MASS ?? 100_000)
const BATCH = 900
const PLAN_MS = 3_000

/** A mass action over all customers of a tenant of its own: its plan, the work, and the undo that gives every value back. */
export async function measureMass(): Promise<Line[]> {
  return asOwner(await filled('bench-mass', CUSTOMERS), async () => {
    const before = await digest()
    const plan = await massPlan()
    const planned = await milliseconds(() => previewMass(plan))
    const { id } = await transaction((trx) => queueOperation(trx, 'mass', plan))
    const done = await finished(id)
    const undo = await startUndo(await Operation.findOrFail(id))
    const undone = await finished(undo.id)
    const same = (await digest()) === before
    return [
      {
        work: `plan of a mass action on ${CUSTOMERS}`,
        measured: `${planned} ms`,
        budget: '≤ 3 s',
        holds: planned <= PLAN_MS,
      },
      lineOf('mass action: add a tag', done),
      { ...lineOf('its undo', undone), budget: 'every value as before', holds: same },
    ]
  })
}

const lineOf = (work: string, { rows, seconds, memory, note }: Run): Line => ({
  work,
  budget: '',
  measured: `${Math.round(rows / seconds)} rows / s  ${Math.round(memory)} MB  ${note}`,
})

const massPlan = async (): Promise<MassPlan> => ({
  ...{ list: LIST, state: defaultState(LIST), newest: await newestRecord(LIST) },
  ...{ action: 'add_tags', input: ['follow_up'] },
})

async function milliseconds(work: () => Promise<unknown>) {
  const start = Date.now()
  await work()
  return Date.now() - start
}

/** Of all that customers hold, but for who saved them last and when. */
async function digest(): Promise<string> {
  const hash = createHash('sha256')
  for (let after = ''; ;) {
    const rows = db.from('customers').where('tenant_id', current.tenant.id).where('id', '>', after)
    const ids = (await rows.orderBy('id').limit(BATCH).select('id')).map(({ id }) => id)
    for (const { custom, ...record } of await readRecords(ids)) {
      const values = { ...record, custom: Object.entries(custom).sort(), version: 0, updated_at: '', updated_by: '' }
      hash.update(JSON.stringify(values))
    }
    if (ids.length < BATCH) return hash.digest('hex')
    after = ids.at(-1)!
  }
}
