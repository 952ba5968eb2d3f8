import { defaultState } from '#lists/default_state'
import { ListQuery } from '#lists/list_query'
import { readShown } from '#lists/read_records'
import { titleOf } from '#lists/title_of'

export interface RecordChoice {
  number: string
  name: string
}

const MOST = 10
const LONGEST = 200

/** The newest records that a search finds among those that the acting person may see. */
export async function choicesIn(list: string, q: string): Promise<RecordChoice[]> {
  if (!q || q.length > LONGEST) return []
  const query = await ListQuery.for({ ...defaultState(list), list, q, limit: MOST })
  const { ids } = await query.page()
  const records = await readShown(list, ids, [])
  return records.map((record) => ({ number: String(record.number), name: titleOf(record) }))
}
