import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Write } from '#actions/records/changes'
import { cellOf, talliesOf, type Tally } from '#lists/tallies'
import { addToMany, insertMany, MOST_SUMS } from '#tenancy/bulk'
import { current } from '#tenancy/current'
import { beforeCommit } from '#tenancy/transaction'

type Shift = Tally & { [column: string]: unknown; cell: string; count: number }

const shifts = new WeakMap<TransactionClientContract, Map<string, Shift>>()

/**
 * Brings the tallies up to date with saved customers, in their transaction. To be called behind what notes their history:
 * the cells are written under the lock of its head, so that nobody ever waits for one of them.
 */
export function tallyWrites(trx: TransactionClientContract, writes: Write[]) {
  const own = shifts.get(trx) ?? new Map<string, Shift>()
  shifts.set(trx, own)
  for (const { before, after } of writes) {
    for (const tally of talliesOf(before)) shift(own, tally, -1)
    for (const tally of talliesOf(after)) shift(own, tally, 1)
  }
  beforeCommit(trx, 'tallies', () =>
    store(
      trx,
      [...own.values()].filter(({ count }) => count !== 0)
    )
  )
}

function shift(own: Map<string, Shift>, tally: Tally, by: number) {
  const cell = cellOf(tally)
  const known = own.get(cell) ?? { ...tally, cell, count: 0 }
  known.count += by
  own.set(cell, known)
}

async function store(trx: TransactionClientContract, changed: Shift[]) {
  for (let from = 0; from < changed.length; from += MOST_SUMS) await add(trx, changed.slice(from, from + MOST_SUMS))
}

async function add(trx: TransactionClientContract, changed: Shift[]) {
  const sums = changed.map(({ cell, count }) => ({ key: cell, by: count }))
  if ((await addToMany(trx, { table: 'tallies', key: 'cell', column: 'count' }, sums)) === changed.length) return
  const cells = trx.from('tallies').where('tenant_id', current.tenant.id)
  const found = await cells
    .whereIn(
      'cell',
      sums.map(({ key }) => key)
    )
    .select('cell')
  const known = new Set(found.map(({ cell }) => cell))
  const fresh = changed.filter(({ cell }) => !known.has(cell))
  await insertMany(trx, 'tallies', ['cell', 'kind', 'value', 'manager', 'count'], fresh)
}
