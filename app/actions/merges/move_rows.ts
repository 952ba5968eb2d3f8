import { appendChanges } from '#history/append'
import { belongings, type Belonging, type Kind } from '#lists/belongings'
import { packed, unpacked, type Snapshot } from '#actions/merges/snapshot'
import { current } from '#tenancy/current'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

type Moved = Snapshot['moved']
interface Row {
  id: string
  customer_id: string
}

/** Long lists make MariaDB read the whole table. */
const STEP = 500

/** Hands the rows of these kinds over to `to`, each table by one statement; answers which came from whom. */
export async function moveRows(
  trx: TransactionClientContract,
  { from, to, kinds }: { from: string[]; to: string; kinds: ReadonlySet<Kind> }
): Promise<Moved> {
  const moved: Moved = {}
  for (const belonging of belongings.filter(({ moves, kind }) => moves === 'rows' && kinds.has(kind))) {
    const rows: Row[] = await rowsOf(trx, belonging, from).forUpdate().orderBy('id').select('id', 'customer_id')
    if (!rows.length) continue
    await rowsOf(trx, belonging, from).update(handedTo(trx, belonging, to))
    note(
      trx,
      belonging,
      'merge',
      rows.map(({ id, customer_id: was }) => ({ id, was, is: to }))
    )
    const byOwner = Map.groupBy(rows, ({ customer_id: owner }) => owner)
    moved[belonging.noun] = Object.fromEntries([...byOwner].map(([id, own]) => [id, packed(own.map((row) => row.id))]))
  }
  return moved
}

/** Hands them back, as far as they are still there. */
export async function moveBack(trx: TransactionClientContract, moved: Moved, main: string) {
  for (const belonging of belongings.filter(({ moves }) => moves === 'rows'))
    for (const [owner, ids] of Object.entries(moved[belonging.noun] ?? {}))
      for (const step of stepsOf(unpacked(ids))) await handBack(trx, belonging, { ids: step, main, owner })
}

interface Way {
  ids: string[]
  main: string
  owner: string
}

async function handBack(trx: TransactionClientContract, belonging: Belonging, { ids, main, owner }: Way) {
  const there = () => rowsOf(trx, belonging, [main]).whereIn('id', ids)
  const rows: Row[] = await there().forUpdate().orderBy('id').select('id')
  if (!rows.length) return
  await there().update(handedTo(trx, belonging, owner))
  note(
    trx,
    belonging,
    'undo',
    rows.map(({ id }) => ({ id, was: main, is: owner }))
  )
}

const rowsOf = (trx: TransactionClientContract, { table, column, only }: Belonging, owners: string[]) =>
  trx
    .from(table)
    .where('tenant_id', current.tenant.id)
    .whereIn(column, owners)
    .if(only, (query) => query.whereRaw(only!))

/** A record's version grows with each change of its history. */
const handedTo = (trx: TransactionClientContract, { column, list }: Belonging, owner: string) => ({
  [column]: owner,
  ...(list && { version: trx.raw('version + 1') }),
})

function note(
  trx: TransactionClientContract,
  { list }: Belonging,
  source: 'merge' | 'undo',
  rows: { id: string; was: string; is: string }[]
) {
  if (!list) return
  const told = { book: 'records' as const, list, action: 'update', source }
  const changes = rows.map(({ id, was, is }) => ({
    ...told,
    recordId: id,
    before: { customer: was },
    after: { customer: is },
  }))
  appendChanges(trx, changes)
}

const stepsOf = (ids: string[]) =>
  Array.from({ length: Math.ceil(ids.length / STEP) }, (_, at) => ids.slice(at * STEP, (at + 1) * STEP))
