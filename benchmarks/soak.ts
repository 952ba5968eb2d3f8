import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

process.env.STORAGE_PATH ??= mkdtempSync(join(tmpdir(), 'soak-storage-'))
process.env.SQLITE_PATH ??= join(process.env.STORAGE_PATH, 'clientele.sqlite3')

const { boot } = await import('./boot.ts')
const app = await boot()
const { default: db } = await import('@adonisjs/lucid/services/db')
const { planImport } = await import('#operations/import/upload')
const { enqueue, queueOperation } = await import('#operations/queue')
const { defaultState } = await import('#lists/default_state')
const { current } = await import('#tenancy/current')
const { transaction } = await import('#tenancy/transaction')
const { tenantOf } = await import('./dataset.ts')
const { asOwner } = await import('./as_owner.ts')
const { memoryOf, startWorker, stop } = await import('./processes.ts')
const { slopeOf } = await import('./slope.ts')
const { writeSample } = await import('./sample_csv.ts')

const MINUTES = Number(process.env.SOAK_MINUTES ?? 10)
const ROWS = Number(process.env.SOAK_ROWS ?? 2_000)
const MOST = 1

/** One worker, one import and two exports after the other: is its memory flat, and does its heart go on beating? */
const { worker, condition } = startWorker()
const samples: { minute: number; megabytes: number }[] = []
await asOwner(await tenantOf('soak'), async () => {
  const began = performance.now()
  for (let minute = 0; minute < MINUTES; minute = (performance.now() - began) / 60_000) {
    await Promise.all((await queueThree()).map(ended))
    samples.push({ minute: (performance.now() - began) / 60_000, megabytes: memoryOf(worker) })
    const { minute: at, megabytes } = samples.at(-1)!
    const { lag, heap } = condition()
    const own = `${heap.toFixed(0)} MB its own objects`
    console.log(`${at.toFixed(1)} min  ${megabytes.toFixed(0)} MB  ${own}  event loop ${lag.toFixed(0)} ms at most`)
  }
})
await stop(worker)
await app.terminate()

const grown = slopeOf(samples.filter(({ minute }) => minute > MINUTES / 2)) * 10
console.log(`${grown.toFixed(1)} MB in 10 minutes (second half; < ${MOST}): ${grown < MOST ? 'holds' : 'MISSED'}`)

async function queueThree() {
  const path = join(process.env.STORAGE_PATH!, 'soak.csv')
  await writeSample(path, ROWS)
  const imported = await planImport({ path, name: 'soak.csv' })
  const state = { ...defaultState('customers'), all: [], any: [] }
  return transaction(async (trx) => {
    await enqueue(trx, imported, 'planned')
    const ids = [imported.id]
    for (const format of ['csv', 'xlsx']) {
      const plan = { report: 'customer_base', list: 'customers', format, state }
      ids.push((await queueOperation(trx, 'export', plan)).id)
    }
    return ids
  })
}

async function ended(id: string) {
  for (;;) {
    const row = await db.from('operations').where({ tenant_id: current.tenant.id, id }).select('status').firstOrFail()
    if (row.status === 'done') return
    if (!['queued', 'running'].includes(row.status)) throw new Error(`An operation ended as ${row.status}`)
    await wait(200)
  }
}
