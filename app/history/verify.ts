import db from '@adonisjs/lucid/services/db'
import { readAnchors } from '#history/anchors'
import { ChainWalk } from '#history/chain_walk'
import { CHANGE_COLUMNS, type ChangeRow } from '#history/change_row'
import { readHead, type Head } from '#history/head'
import type { Findings } from '#history/findings'
import { current } from '#tenancy/current'

export interface Report {
  changes: number
  head: Head | null
  findings: Findings
}

const BATCH = 1_000

/**
 * Checks the whole history of the current tenant against its hashes, its head and the anchors outside the database, in
 * constant memory. People may go on saving meanwhile: what comes after the head that is read here waits for the next time.
 */
export async function verifyHistory(): Promise<Report> {
  const most = await highestSeq()
  const head = await readHead(db)
  const walk = new ChainWalk(current.tenant.id, await readAnchors())
  for await (const row of rowsUpTo(Math.max(most, head?.seq ?? 0))) walk.pass(row)
  walk.end(head, most)
  return { changes: walk.changes, head, findings: walk.findings }
}

const own = () => db.from('changes').where('tenant_id', current.tenant.id)

async function highestSeq(): Promise<number> {
  const row = await own().select('seq').orderBy('seq', 'desc').first()
  return Number(row?.seq ?? 0)
}

async function* rowsUpTo(end: number): AsyncGenerator<ChangeRow> {
  let last = Number.MIN_SAFE_INTEGER
  for (let rows = BATCH; rows === BATCH;) {
    const batch: ChangeRow[] = await own()
      .where('seq', '>', last)
      .where('seq', '<=', end)
      .orderBy('seq')
      .limit(BATCH)
      .select(...CHANGE_COLUMNS)
    for (const row of batch) yield { ...row, seq: Number(row.seq) }
    rows = batch.length
    last = Number(batch.at(-1)?.seq)
  }
}
