import db from '@adonisjs/lucid/services/db'
import { current } from '#tenancy/current'
import { drainQueue } from './processes.ts'

export interface Run {
  rows: number
  seconds: number
  /** Megabytes that the worker's process took at most. */
  memory: number
  /** What a reader of the figures should know. */
  note: string
}

/** Runs a queued operation of the current tenant in a worker of its own, to its end. */
export async function finished(id: string): Promise<Run> {
  const memory = await drainQueue()
  const row = await db.from('operations').where({ tenant_id: current.tenant.id, id }).firstOrFail()
  if (row.status !== 'done') throw new Error(`An operation ended as ${row.status}: ${row.failure}`)
  const seconds = (Date.parse(`${row.finished_at}Z`) - Date.parse(`${row.started_at}Z`)) / 1000
  const { created, rows = created ?? row.done, issues = 0 } = JSON.parse(row.result)
  return { rows, seconds, memory, note: issues ? `${issues} issues` : '' }
}
