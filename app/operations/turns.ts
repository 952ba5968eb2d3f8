import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#database/decorators'
import { current } from '#tenancy/current'
import { newId } from '#text/ids'

/**
 * Tenants with an operation that could run, the one served longest ago first: all workers share this order, so that a
 * thousand imports of one tenant don't hold up another's first.
 */
export async function tenantsInTurn(): Promise<number[]> {
  const ready = db
    .from('queue as q')
    .leftJoin('turns as t', 't.tenant_id', 'q.tenant_id')
    .where('q.ready_at', '<=', now())
  const rows = await ready.distinct('q.tenant_id', 't.latest').orderBy('t.latest').orderBy('q.tenant_id')
  return rows.map((row) => row.tenant_id)
}

/** Whether another tenant than the current one waits and has nothing running at all. */
export async function othersWait(): Promise<boolean> {
  const time = now()
  const running = db.from('queue as r').whereColumn('r.tenant_id', 'q.tenant_id').where('r.ready_at', '>', time)
  const waiting = db.from('queue as q').whereNot('q.tenant_id', current.tenant.id).where('q.ready_at', '<=', time)
  return (await waiting.whereNotExists(running.select('r.operation_id')).select('q.operation_id').first()) !== null
}

/** The current tenant is served. Who takes its turn holds the row, so that its claims come one after the other. */
export async function takeTurn(trx: TransactionClientContract) {
  const turn = { tenant_id: current.tenant.id, latest: newId() }
  const known = await trx.from('turns').where('tenant_id', turn.tenant_id).update(turn)
  if (Number(known) === 0) await trx.table('turns').insert(turn)
}
