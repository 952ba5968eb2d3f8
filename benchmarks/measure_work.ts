import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { defaultState } from '#lists/default_state'
import { everyFieldNamed } from '#lists/fields_of'
import { planImport } from '#operations/import/upload'
import { enqueue, queueOperation } from '#operations/queue'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { asOwner } from './as_owner.ts'
import type { Bare } from './bare.ts'
import { bareExport } from './bare_export.ts'
import { bareImport } from './bare_import.ts'
import { whileBrowsing } from './browse.ts'
import { LARGEST, tenantOf } from './dataset.ts'
import type { Times } from './measure.ts'
import { finished, type Run } from './run_operation.ts'
import { writeSample } from './sample_csv.ts'
import { ms, times, type Line } from './table.ts'

const ROWS = Number(process.env.BENCH_IMPORT ?? 20_000)
const IDLE = 8_000
const COLUMNS = [
  'number',
  'type',
  'name',
  'first_name',
  'last_name',
  'company',
  'segment',
  'status',
  'channel',
  'manager',
  'email',
  'phone',
  'city',
  'country',
  'custom_1',
  'custom_3',
  'custom_5',
  'custom_6',
  'custom_8',
  'updated_at',
]

/** Import and export by a worker of its own, as the owner of a tenant, while somebody of another opens `pages`. */
export async function measureWork(bare: Bare, pages: string[]): Promise<Line[]> {
  await whileBrowsing(pages, () => wait(IDLE / 4))
  const { pages: idle } = await whileBrowsing(pages, () => wait(IDLE))
  const measure = async (work: Work) => {
    console.error(`measuring: ${work.name}`)
    const { answer, pages: meanwhile } = await whileBrowsing(pages, () => finished(work.id))
    return [lineOf(work, answer, await work.bare()), pagesLine(work, meanwhile, idle)]
  }
  const imported = await asOwner(await tenantOf('bench-import'), async () => measure(await importWork(bare)))
  const exported = await asOwner(await tenantOf(LARGEST), async () => {
    const bareRate = once(() => bareExport(bare, current.tenant.id, customIds()))
    return [
      ...(await measure(await exportWork('csv', 60_000, bareRate))),
      ...(await measure(await exportWork('xlsx', 30_000, bareRate))),
    ]
  })
  return [...imported, ...exported]
}

interface Work {
  name: string
  id: string
  /** Rows a second and megabytes. */
  least: number
  most: number
  /** Rows a second of the bare driver. */
  bare(): Promise<number>
}

async function importWork(bare: Bare): Promise<Work> {
  const path = join(mkdtempSync(join(tmpdir(), 'bench-')), 'customers.csv')
  await writeSample(path, ROWS)
  const operation = await planImport({ path, name: 'customers.csv' })
  await transaction((trx) => enqueue(trx, operation, 'planned'))
  const work = { name: `import of ${ROWS} rows, 20 columns`, id: operation.id, least: 3_600, most: 300 }
  return { ...work, bare: () => bareImport(bare, current.tenant.id, ROWS) }
}

async function exportWork(format: 'csv' | 'xlsx', least: number, bare: Work['bare']): Promise<Work> {
  const state = { ...defaultState('customers'), columns: COLUMNS }
  const plan = { report: 'customer_base', list: 'customers', format, state }
  const { id } = await transaction((trx) => queueOperation(trx, 'export', plan))
  return { name: `export to ${format}, 20 columns`, id, least, most: 250, bare }
}

function once(measure: Work['bare']): Work['bare'] {
  let known: Promise<number> | undefined
  return () => (known ??= measure())
}

const customIds = () =>
  COLUMNS.filter((key) => key.startsWith('custom_')).map((key) => everyFieldNamed('customers', key)!.id)

function lineOf({ name, least, most }: Work, { rows, seconds, memory, note }: Run, bare: number): Line {
  const rate = rows / seconds
  return {
    work: name,
    measured: `${Math.round(rate)} rows / s  ${Math.round(memory)} MB  ${note}`,
    beside: `${Math.round(bare)} rows / s  ${times(bare / rate)}`,
    budget: `≥ ${least} rows / s, < ${most} MB`,
    holds: rate >= least && memory < most,
  }
}

function pagesLine({ name }: Work, meanwhile: Times, idle: Times): Line {
  return {
    work: `other pages during the ${name.split(/ (of|to) /)[0]}`,
    measured: `p95 ${ms(meanwhile.p95)}  idle ${ms(idle.p95)}  ${times(meanwhile.p95 / idle.p95)}`,
    budget: 'p95 < × 2.0',
    holds: meanwhile.p95 < 2 * idle.p95,
  }
}
