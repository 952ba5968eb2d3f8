import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

process.env.STORAGE_PATH ??= mkdtempSync(join(tmpdir(), 'bench-storage-'))
process.env.SQLITE_PATH ??= join(process.env.STORAGE_PATH, 'clientele.sqlite3')

const { boot } = await import('../boot.ts')
const app = await boot()
const { tenantOf } = await import('../dataset.ts')
const { asOwner } = await import('../as_owner.ts')
const { finished } = await import('../run_operation.ts')
const { printTable } = await import('../table.ts')
const { bitsOf, RULES } = await import('#duplicates/rules')
const { queueOperation } = await import('#operations/queue')
const { transaction } = await import('#tenancy/transaction')
const { fill } = await import('./fill.ts')
const { judge } = await import('./judge.ts')

const COUNT = Number(process.env.BENCH_CUSTOMERS ?? 1_000_000)
const SEED = Number(process.env.BENCH_SEED ?? 2026)
const [MOST_SECONDS, MOST_MEMORY, LEAST] = [600, 500, 0.95]

const percent = (share: number) => `${(share * 100).toFixed(2)} %`

await asOwner(await tenantOf(`bench-duplicates-${COUNT}-${SEED}`), async () => {
  await fill(COUNT, SEED)
  const { id } = await transaction((trx) => queueOperation(trx, 'duplicates', { rules: bitsOf(RULES) }))
  const { seconds, memory } = await finished(id)
  const { recall, precision, kinds } = await judge()
  const line = (work: string, measured: string, budget: string, holds: boolean) => ({ work, measured, budget, holds })
  printTable(`Scan of ${COUNT} customers for duplicates`, [
    line('time', `${Math.round(seconds)} s`, `≤ ${MOST_SECONDS} s`, seconds <= MOST_SECONDS),
    line('memory of the worker, at most', `${Math.round(memory)} MB`, `< ${MOST_MEMORY} MB`, memory < MOST_MEMORY),
    line('found of what was planted', percent(recall), `≥ ${percent(LEAST)}`, recall >= LEAST),
    line('right of what was found', percent(precision), `≥ ${percent(LEAST)}`, precision >= LEAST),
  ])
  printTable(
    'Found by kind',
    kinds.map(({ kind, found, planted }) => ({
      work: kind,
      measured: `${found} of ${planted}: ${percent(found / planted)}`,
      budget: '',
    }))
  )
})
await app.terminate()
