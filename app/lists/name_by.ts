import { indexText } from '#fields/index_text'
import type { Record } from '#fields/field'

/** Keeps what a record is ordered and compared by in step with the column that it is called by. */
export const nameBy = (column: string) => (record: Record) => {
  record[column] = record[column] ?? ''
  record.sort_name = indexText(String(record[column]))
}
