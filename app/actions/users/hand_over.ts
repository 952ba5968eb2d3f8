import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import { valuesOf } from '#dictionaries/values'
import type { Record } from '#fields/field'
import { readRecordsOf } from '#lists/read_records'
import { copyRecord } from '#actions/records/copy_record'
import { saveRecords } from '#actions/records/save_records'
import { current } from '#tenancy/current'

type Client = Pick<QueryClientContract, 'from'>

const BATCH = 500

/** What somebody answers for, by list: the columns that name them. */
const LEFT = { customers: ['manager_id', 'service_manager_id'], work_orders: ['assignee_id'] }
type Left = keyof typeof LEFT

/** Counting stops here. */
export const MOST_COUNTED = 10_000

/** How many customers somebody answers for, those in the bin included, or how many work orders they still have to do. */
export async function countLeft(list: Left, userId: string): Promise<number> {
  return (await idsOf(list, userId, MOST_COUNTED + 1)).length
}

/** Gives at most 500 records of one person to another, customers first, with history; answers how many there were. */
export async function handOver(trx: TransactionClientContract, from: string, to: string, operationId: string) {
  for (const list of Object.keys(LEFT) as Left[]) {
    const records = await readRecordsOf(list, await idsOf(list, from, BATCH, trx), trx)
    const drafts = records.map((before) => ({ before, after: moved(before, LEFT[list], from, to) }))
    const saved = await saveRecords(trx, drafts, { source: 'user', operationId })
    if (saved.length) return saved.length
  }
  return 0
}

async function idsOf(list: Left, userId: string, limit: number, client: Client = db) {
  const found = new Set<string>()
  for (const column of LEFT[list]) {
    const rows = client.from(list).where({ tenant_id: current.tenant.id, [column]: userId })
    if (list === 'work_orders') leaveOutDone(rows)
    for (const { id } of await rows.select('id').limit(limit)) found.add(id)
  }
  return [...found].slice(0, limit)
}

/** What is done, or deleted, stays with who did it. */
function leaveOutDone(orders: ReturnType<Client['from']>) {
  const closed = valuesOf('work_order_status').filter(({ extra }) => extra.closed)
  const ids = closed.map(({ id }) => id)
  orders.whereNull('deleted_at').where((open) => void open.whereNull('status_id').orWhereNotIn('status_id', ids))
}

function moved(record: Record, columns: string[], from: string, to: string): Record {
  const after = copyRecord(record)
  for (const column of columns) if (after[column] === from) after[column] = to
  return after
}
