import type { Assert } from '@japa/assert'
import db from '@adonisjs/lucid/services/db'
import { verifyTenant } from '#actions/tenants/verify_tenant'
import type { MergeResult } from '#actions/merges/snapshot'
import Merge from '#models/merge'
import { belongings } from '#lists/belongings'
import { current } from '#tenancy/current'

interface Row {
  id: string
  deleted_at: string | null
  merged_into_id: string | null
}

/** Rows in the tables of what belongs to customers: merges neither lose any nor make some. */
export async function belongingRows(): Promise<{ [table: string]: number }> {
  const tables = [...new Set(belongings.filter(({ moves }) => moves === 'rows').map(({ table }) => table))]
  const counts = tables.map(async (table) => [table, (await rowsOf(table)).length] as const)
  return Object.fromEntries(await Promise.all(counts))
}

/**
 * What holds of a tenant whose merges took everything along, whatever was merged, taken apart, edited and killed: every row
 * belongs to a customer who is there, nobody is merged in a circle, and each who was merged is told of by one merge.
 */
export async function assertMergesHold(assert: Assert) {
  const customers: Row[] = await rowsOf('customers')
  const living = new Set(customers.filter(({ deleted_at: deleted }) => !deleted).map(({ id }) => id))
  await assertParents(assert, living)
  assertChains(assert, customers, living)
  await assertTold(assert, customers)
  await assertFoundBy(assert, living)
  assert.isTrue((await verifyTenant()).whole)
}

async function assertParents(assert: Assert, living: Set<string>) {
  for (const { table, column, moves } of belongings.filter((one) => one.moves !== 'record')) {
    const strays = (await rowsOf(table)).filter((row) => !living.has(row[column]))
    assert.deepEqual(strays, [], `${table} of nobody, ${moves}`)
  }
}

function assertChains(assert: Assert, customers: Row[], living: Set<string>) {
  const into = new Map(customers.map(({ id, merged_into_id: main }) => [id, main]))
  for (const { id, deleted_at: deleted } of customers) {
    let [end, steps] = [id, 0]
    for (let main = into.get(end); main && steps <= customers.length; steps++, main = into.get(end)) end = main
    assert.isTrue(living.has(end), `${id} leads to nobody who is there`)
    assert.equal(Boolean(deleted), Boolean(into.get(id)))
  }
}

async function assertTold(assert: Assert, customers: Row[]) {
  const open = await Merge.query().whereNull('undone_at')
  const told = open.flatMap(({ mainId, result }) => (result as MergeResult).merged.map((id) => `${id} ${mainId}`))
  const merged = customers.filter((one) => one.merged_into_id).map((one) => `${one.id} ${one.merged_into_id}`)
  assert.sameMembers(told, merged)
}

/** Who was merged is found by nothing and counted nowhere. */
async function assertFoundBy(assert: Assert, living: Set<string>) {
  const terms = await rowsOf('search_terms')
  assert.sameMembers([...new Set(terms.map((row) => row.record_id))], [...living])
  const tallies = (await rowsOf('tallies')).filter(({ kind }) => kind === 'status')
  assert.equal(
    tallies.reduce((sum, { count }) => sum + Number(count), 0),
    living.size
  )
}

const rowsOf = (table: string) => db.from(table).where('tenant_id', current.tenant.id).select('*')
