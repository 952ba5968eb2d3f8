import { setImmediate as breathe } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import { PASSES } from '#duplicates/keys'
import { forgetUnseen, openPairs } from '#operations/duplicates/forget_unseen'
import type { ScanCheckpoint, ScanPlan, ScanResult } from '#operations/duplicates/plan'
import { Scan } from '#operations/duplicates/scan'
import { storePairs } from '#operations/duplicates/store_pairs'
import { defineOperation, type OperationRun } from '#operations/operation'
import { current } from '#tenancy/current'

type Run = OperationRun<ScanPlan, ScanCheckpoint, ScanResult>

const BATCHES = 5
/** What reading is of the whole. */
const READING = 0.5
const HASHES = 2 ** 40

/**
 * Looks for customers that are there twice. All profiles are read into memory first; what a killed worker had read is read
 * again, what it had compared is not compared again: the hashes that a pass goes through are the same in every process.
 */
export const scanOperation = defineOperation<ScanPlan, ScanCheckpoint, ScanResult>({
  kind: 'duplicates',
  permission: 'customers.edit',
  icon: 'copy-check',
  start: { checkpoint: { pass: 0, after: -1 }, result: { found: 0, fresh: 0 } },
  links: ({ result: { found } }) =>
    found ? [{ name: 'duplicates', path: '/customers/duplicates', count: found }] : [],

  /** Whoever reads compares for as long, so that a scan which gives back its place each time gets on all the same. */
  async step(run) {
    const scan = await run.keep(async () => new Scan())
    const began = Date.now()
    while (!scan.isRead) await readOn(run, scan)
    const reading = Date.now() - began
    do {
      if (run.checkpoint.pass === PASSES.length) return forgetOn(run)
      await compareOn(run, scan)
    } while (Date.now() - began < 2 * reading)
    return 'more'
  },
})

async function readOn(run: Run, scan: Scan) {
  const total = run.total ?? (await countCustomers())
  await breathe()
  await scan.readOn(BATCHES)
  await run.commit(async () => ({ total, done: further(run, total, (READING * scan.shelf.size) / total) }))
}

async function compareOn(run: Run, scan: Scan) {
  const { pass, after } = run.checkpoint
  await breathe()
  const { found, last } = await scan.compare(PASSES[pass], after, run.plan.rules)
  const share = (pass + (last === null ? 1 : last / HASHES)) / PASSES.length
  await run.commit(async (trx) => ({
    checkpoint: last === null ? { pass: pass + 1, after: -1 } : { pass, after: last },
    result: { ...run.result, fresh: run.result.fresh + (await storePairs(trx, run.id, found)) },
    done: further(run, run.total!, READING + (1 - READING) * share),
  }))
}

async function forgetOn(run: Run): Promise<'more' | 'done'> {
  let forgotten = 0
  await run.commit(async (trx) => {
    forgotten = await forgetUnseen(trx, run.id)
    return { result: { ...run.result, found: await openPairs(trx) }, done: run.total! }
  })
  return forgotten ? 'more' : 'done'
}

/** A new worker reads again what the last one had read: that is no step back. */
const further = ({ done }: Run, total: number, share: number) =>
  Math.max(done, Math.min(Math.floor(total * share), total))

async function countCustomers(): Promise<number> {
  const rows = db.from('customers').where('tenant_id', current.tenant.id).whereNull('deleted_at')
  const [{ total }] = await rows.count('* as total')
  return Math.max(1, Number(total))
}
