import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import db from '@adonisjs/lucid/services/db'
import { people } from '#dictionaries/people'
import { defaultState } from '#lists/default_state'
import { planImport } from '#operations/import/upload'
import { enqueue, queueOperation } from '#operations/queue'
import { loadConfiguration, reloadConfiguration } from '#tenancy/configuration'
import { current, runAs, type CurrentTenant } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { LARGEST, tenantOf } from './dataset.ts'
import { drainQueue } from './processes.ts'
import { writeSample } from './sample_csv.ts'
import type { Line } from './table.ts'

const ROWS = Number(process.env.BENCH_IMPORT ?? 20_000)
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

/** Import and export by a worker of its own, as the owner of a tenant. */
export async function measureWork(): Promise<Line[]> {
  const spare = await tenantOf('bench-import')
  const lines = await asOwner(spare, measureImport)
  return [...lines, ...(await asOwner(await tenantOf(LARGEST), measureExports))]
}

async function measureImport() {
  const path = join(mkdtempSync(join(tmpdir(), 'bench-')), 'customers.csv')
  await writeSample(path, ROWS)
  const operation = await planImport({ path, name: 'customers.csv' })
  await transaction((trx) => enqueue(trx, operation, 'planned'))
  return [lineOf(`import of ${ROWS} rows, 20 columns`, await finished(operation.id), 3_600, 300)]
}

async function measureExports() {
  const lines: Line[] = []
  for (const [format, least] of [
    ['csv', 60_000],
    ['xlsx', 30_000],
  ] as const) {
    const state = { ...defaultState('customers'), columns: COLUMNS }
    const plan = { report: 'customer_base', list: 'customers', format, state }
    const { id } = await transaction((trx) => queueOperation(trx, 'export', plan))
    lines.push(lineOf(`export to ${format}, 20 columns`, await finished(id), least, 250))
  }
  return lines
}

interface Run {
  rows: number
  seconds: number
  memory: number
  result: string
}

export async function finished(id: string): Promise<Run> {
  const memory = await drainQueue()
  const row = await db.from('operations').where({ tenant_id: current.tenant.id, id }).firstOrFail()
  if (row.status !== 'done') throw new Error(`An operation ended as ${row.status}: ${row.failure}`)
  const seconds = (Date.parse(`${row.finished_at}Z`) - Date.parse(`${row.started_at}Z`)) / 1000
  const { created, rows = created ?? row.done, issues = 0 } = JSON.parse(row.result)
  return { rows, seconds, memory, result: issues ? `${issues} issues` : '' }
}

export function lineOf(work: string, { rows, seconds, memory, result }: Run, least: number, most: number): Line {
  const rate = rows / seconds
  return {
    work,
    measured: `${Math.round(rate)} rows / s  ${Math.round(memory)} MB  ${result}`,
    budget: `≥ ${least} rows / s, < ${most} MB`,
    holds: rate >= least && memory < most,
  }
}

export function asOwner<T>(tenant: CurrentTenant, work: () => Promise<T>): Promise<T> {
  return runAs(tenant, undefined, async () => {
    await reloadConfiguration()
    const { id, name, membershipId } = people().find(({ email }) => email.startsWith('owner@'))!
    return runAs(tenant, { id, name, membershipId, locale: 'en', timeZone: 'UTC' }, async () => {
      await loadConfiguration()
      return work()
    })
  })
}
