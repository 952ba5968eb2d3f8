import { fillRecord } from '#actions/records/fill_record'
import { withIds } from '#fields/reference_numbers'
import type { Record } from '#fields/field'
import { readRecordOf } from '#lists/read_records'
import { mayTouch } from '#permissions/row_scope'
import { isId } from '#text/ids'
import { freshRecord } from '#web/customers/fresh_record'
import { formFields } from '#web/customers/form_page'

type Query = { [name: string]: unknown }

/**
 * A new record as its form begins, with what the address says of its fields: `?customer=…&channel=phone`. What can't be read
 * counts for nothing. What belongs to a work order is about the work order's customer.
 */
export async function prefilled(list: string, query: Query): Promise<Record> {
  const fresh = freshRecord(list)
  const fields = formFields(fresh, null)
  const known = Object.fromEntries(fields.flatMap(({ key }) => (key in query ? [[key, query[key]]] : [])))
  const { record } = fillRecord(fresh, await withIds(known, fields), fields)
  const order = record.work_order_id && !record.customer_id ? await seenOrder(String(record.work_order_id)) : null
  return order ? { ...record, customer_id: order.customer_id } : record
}

async function seenOrder(id: string): Promise<Record | null> {
  const order = isId(id) ? await readRecordOf('work_orders', id) : null
  return order && mayTouch('work_orders.view', order) ? order : null
}
