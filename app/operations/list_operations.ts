import Operation from '#models/operation'
import { scopeOf, teamMates } from '#permissions/grants'
import { current } from '#tenancy/current'

export interface OperationsPage {
  operations: Operation[]
  /** Id behind which older, or before which newer ones follow. */
  older: string | null
  newer: string | null
}

interface Cursor {
  after?: string
  before?: string
}

const PAGE = 25

/** What ran and runs, newest first, as far as the acting person may look; a plan nobody confirmed never ran. */
export async function listOperations({ after, before }: Cursor): Promise<OperationsPage> {
  const query = Operation.query()
    .whereNot('status', 'planned')
    .limit(PAGE + 1)
  if (scopeOf('operations.view') !== 'all') query.whereIn('user_id', visibleUsers())
  if (before) query.where('id', '>', before).orderBy('id', 'asc')
  else query.orderBy('id', 'desc').if(after, (older) => older.where('id', '<', after!))
  const found = await query
  const more = found.length > PAGE
  const operations = found.slice(0, PAGE)
  if (before) operations.reverse()
  const first = operations[0]?.id ?? null
  const last = operations.at(-1)?.id ?? null
  return {
    operations,
    older: before || more ? last : null,
    newer: after || (before && more) ? first : null,
  }
}

function visibleUsers() {
  return scopeOf('operations.view') === 'team' ? teamMates() : [current.user!.id]
}
