import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#database/decorators'
import type { Found } from '#duplicates/find_pairs'
import { insertMany } from '#tenancy/bulk'
import { current } from '#tenancy/current'
import { newId } from '#text/ids'

interface Known {
  id: string
  low_id: string
  high_id: string
  state: string
  score: number
  rules: number
  scan_id: string
}

const COLUMNS = ['id', 'low_id', 'high_id', 'score', 'rules', 'state', 'scan_id', 'created_at']
const STEP = 100

/** Keeps what a scan found; what was decided about a pair stays decided. Answers how many no scan had found before. */
export async function storePairs(trx: TransactionClientContract, scanId: string, found: Found[]): Promise<number> {
  const pairs = await stillThere(trx, [
    ...new Map(found.map((pair) => [placeOf(pair.lowId, pair.highId), pair])).values(),
  ])
  if (pairs.length === 0) return 0
  const known = await knownPairs(trx, pairs)
  const fresh = pairs.filter((pair) => !known.has(placeOf(pair.lowId, pair.highId)))
  const again = pairs.flatMap((pair) => {
    const row = known.get(placeOf(pair.lowId, pair.highId))
    return row?.state === 'open' && row.scan_id !== scanId ? [{ row, pair }] : []
  })
  await seeAgain(trx, scanId, again)
  await insertMany(
    trx,
    'duplicate_pairs',
    COLUMNS,
    fresh.map((pair) => rowOf(pair, scanId))
  )
  return fresh.length
}

const placeOf = (lowId: string, highId: string) => lowId + highId

const scoreOf = ({ score }: Found) => Math.round(score * 1000)

const rowOf = (pair: Found, scanId: string) => ({
  ...{ id: newId(), low_id: pair.lowId, high_id: pair.highId, score: scoreOf(pair), rules: pair.rules },
  ...{ state: 'open', scan_id: scanId, created_at: now() },
})

/** Without those of customers who went since they were read. */
async function stillThere(trx: TransactionClientContract, pairs: Found[]): Promise<Found[]> {
  if (pairs.length === 0) return []
  const ids = [...new Set(pairs.flatMap(({ lowId, highId }) => [lowId, highId]))]
  const alive = trx.from('customers').where('tenant_id', current.tenant.id).whereNull('deleted_at')
  const there = new Set((await alive.whereIn('id', padded(ids)).select('id')).map(({ id }) => id))
  return pairs.filter(({ lowId, highId }) => there.has(lowId) && there.has(highId))
}

async function knownPairs(trx: TransactionClientContract, pairs: Found[]): Promise<Map<string, Known>> {
  const ids = [...new Set(pairs.map(({ lowId }) => lowId))]
  const rows: Known[] = await trx
    .from('duplicate_pairs')
    .where('tenant_id', current.tenant.id)
    .whereIn('low_id', padded(ids))
    .select('id', 'low_id', 'high_id', 'state', 'score', 'rules', 'scan_id')
  return new Map(rows.map((row) => [placeOf(row.low_id, row.high_id), row]))
}

/** Most are as they were; of the others the customers changed. */
async function seeAgain(trx: TransactionClientContract, scanId: string, again: { row: Known; pair: Found }[]) {
  const rows = () => trx.from('duplicate_pairs').where('tenant_id', current.tenant.id)
  const changed = again.filter(({ row, pair }) => row.score !== scoreOf(pair) || row.rules !== pair.rules)
  if (again.length) {
    const ids = padded(again.map(({ row }) => row.id))
    await rows().whereIn('id', ids).update({ scan_id: scanId })
  }
  for (const { row, pair } of changed) {
    await rows()
      .where('id', row.id)
      .update({ score: scoreOf(pair), rules: pair.rules })
  }
}

/** Lists of few lengths keep statements few, so that prepared and judged ones are found again. */
function padded(ids: string[]): string[] {
  const length = Math.ceil(ids.length / STEP) * STEP
  return [...ids, ...Array<string>(length - ids.length).fill(ids[0])]
}
