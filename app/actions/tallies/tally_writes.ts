import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Write } from '#actions/records/changes'
import { cellOf, talliesOf, type Tally } from '#lists/tallies'
import { insertMany } from '#tenancy/bulk'
import { current } from '#tenancy/current'
import { beforeCommit } from '#tenancy/transaction'

type Shift = Tally & { [column: string]: unknown; cell: string; count: number }

const shifts = new WeakMap<TransactionClientContract, Map<string, Shift>>()
/** Few sizes keep the statements few: shorter lists repeat their last cell. */
const SIZES = [4, 8, 32, 128]

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
  const most = SIZES.at(-1)!
  for (let from = 0; from < changed.length; from += most) await add(trx, changed.slice(from, from + most))
}

async function add(trx: TransactionClientContract, changed: Shift[]) {
  const size = SIZES.find((one) => one >= changed.length)!
  const padded = [...changed, ...Array<Shift>(size - changed.length).fill(changed.at(-1)!)]
  const sum = `count + case cell ${padded.map(() => 'when ? then ?').join(' ')} end`
  const found = await rows(trx, padded).update({
    count: trx.raw(
      sum,
      padded.flatMap(({ cell, count }) => [cell, count])
    ),
  })
  if (Number(found) === changed.length) return
  const known = new Set((await rows(trx, padded).select('cell')).map(({ cell }) => cell))
  await insertMany(
    trx,
    'tallies',
    COLUMNS,
    changed.filter(({ cell }) => !known.has(cell))
  )
}

const COLUMNS = ['cell', 'kind', 'value', 'manager', 'count']

const rows = (trx: TransactionClientContract, cells: Shift[]) =>
  trx
    .from('tallies')
    .where('tenant_id', current.tenant.id)
    .whereIn(
      'cell',
      cells.map(({ cell }) => cell)
    )
