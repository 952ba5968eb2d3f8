import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Address, ContactPoint } from '#fields/field'
import { addressColumns, pointColumns } from '#lists/customer_columns'
import { insertMany } from '#tenancy/bulk'
import { current } from '#tenancy/current'
import type { Write } from '#actions/records/changes'

type Item = ContactPoint | Address

/** Contact points and addresses: what differs goes and what is new comes, in two statements a table. */
export async function saveItems(trx: TransactionClientContract, writes: Write[]) {
  await save(trx, 'contact_points', [...pointColumns], writes, 'points')
  await save(trx, 'addresses', [...addressColumns], writes, 'addresses')
}

async function save(
  trx: TransactionClientContract,
  table: string,
  columns: string[],
  writes: Write[],
  key: 'points' | 'addresses'
) {
  const gone = writes.flatMap(({ changed }) => (changed.before[key] as Item[] | undefined) ?? [])
  const come = writes.flatMap(({ after, changed }) => rowsOf(after.id, changed.after[key] as Item[] | undefined))
  if (gone.length) {
    await trx
      .from(table)
      .where('tenant_id', current.tenant.id)
      .whereIn(
        'id',
        gone.map(({ id }) => id)
      )
      .delete()
  }
  await insertMany(trx, table, columns, come)
}

const rowsOf = (customerId: string, items: Item[] = []) => items.map((item) => ({ ...item, customer_id: customerId }))
