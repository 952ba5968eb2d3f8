import { findValue } from '#dictionaries/values'
import { now } from '#database/decorators'
import { insertMany } from '#tenancy/bulk'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { newId } from '#text/ids'

const BATCH = 2_000

/** Bare rows of customers, quickly: something to export. */
export async function insertCustomers(count: number) {
  const time = now()
  const stamps = { custom: '{}', source: 'import', version: 1, created_at: time, updated_at: time }
  const status = findValue('status', 'active')!.id
  for (let from = 0; from < count; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) => {
      const name = `Zoë ${from + at}`
      return {
        id: newId(),
        type: 'person',
        name,
        sort_name: name.toLowerCase(),
        number: `00${from + at}`,
        status_id: status,
        manager_id: current.user!.id,
        ...stamps,
      }
    })
    await transaction((trx) => insertMany(trx, 'customers', Object.keys(rows[0]), rows))
  }
}
