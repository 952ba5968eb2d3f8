import { loadReferences } from '#fields/references'
import type { Record } from '#fields/field'
import { fieldNamed } from '#lists/fields_of'
import type { ListState } from '#lists/list_state'
import { readShown } from '#lists/read_records'

/** Records with what the columns of a state say of them. */
export async function readCards({ list, columns }: ListState, ids: string[]): Promise<Record[]> {
  const fields = columns.map((key) => fieldNamed(list, key)!)
  const records = await readShown(list, ids, fields)
  await loadReferences(records, fields)
  return records
}
