import type { Record } from '#fields/field'
import { listNamed } from '#lists/fields_of'

/** What a record is called: a customer's name, a work order's subject. */
export const titleOf = (record: Record) => String(record[listNamed(record.list).title])
