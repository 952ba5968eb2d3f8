import db from '@adonisjs/lucid/services/db'
import { everyFieldOf } from '#lists/fields_of'
import { lists } from '#lists/index'
import { current } from '#tenancy/current'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

interface Value {
  id: string
  dictionary: string
}

type Client = Pick<QueryClientContract, 'from'>

/** Where records hold a value of a dictionary: a column of their row, contact points, relations, the references of own fields. */
interface Carrier {
  table: string
  column: string
  record: string
}

function carriersOf(dictionary: string): Carrier[] {
  const columns = lists.flatMap((list) =>
    everyFieldOf(list).flatMap(({ store, options }) =>
      store.name === 'column' && options.dictionary === dictionary
        ? [{ table: list.table, column: options.column!, record: 'id' }]
        : []
    )
  )
  return [...columns, ...(OTHERS[dictionary] ?? [])]
}

const OTHERS: { [dictionary: string]: Carrier[] } = {
  contact_channel: [{ table: 'contact_points', column: 'channel_id', record: 'customer_id' }],
  relation_type: [{ table: 'customer_links', column: 'type_id', record: 'from_id' }],
}

/** Whether there is anything to count: some dictionaries are held by nothing yet. */
export const isHeldSomewhere = (dictionary: string) =>
  dictionary in OTHERS ||
  lists.some((list) => everyFieldOf(list).some(({ options }) => options.dictionary === dictionary))

/** Ids of at most `limit` records, of whatever list, that carry the value, those in the bin included. */
export async function carriersWith({ id, dictionary }: Value, limit: number, client: Client = db): Promise<string[]> {
  const found = new Set<string>()
  for (const { table, column, record } of carriersOf(dictionary)) {
    const rows = await client
      .from(table)
      .where({ tenant_id: current.tenant.id, [column]: id })
      .select(`${record} as record_id`)
      .limit(limit)
    for (const row of rows) found.add(row.record_id)
  }
  for (const row of await ownReferences(dictionary, id, limit, client)) found.add(row.record_id)
  return [...found].slice(0, limit)
}

export async function isCarried(value: Value, client: Client = db): Promise<boolean> {
  return (await carriersWith(value, 1, client)).length > 0
}

/** References are found by field: those of the fields in use that offer this dictionary, and the dictionary's own field. */
async function ownReferences(
  dictionary: string,
  id: string,
  limit: number,
  client: Client
): Promise<{ record_id: string }[]> {
  const fields = lists
    .flatMap((list) => everyFieldOf(list))
    .filter(({ store, options }) => store.name === 'custom_value' && options.dictionary === dictionary)
  const own = dictionary.startsWith('field:') ? [dictionary.slice('field:'.length)] : []
  const ids = [...new Set([...fields.map((field) => field.id), ...own])]
  if (ids.length === 0) return []
  return client
    .from('custom_ref')
    .where({ tenant_id: current.tenant.id, value: id })
    .whereIn('field_id', ids)
    .select('record_id')
    .limit(limit)
}
