import Operation, { type OperationStatus } from '#models/operation'
import { scopeOf, teamMates } from '#permissions/grants'
import { current } from '#tenancy/current'

export interface OperationsPage {
  operations: Operation[]
  /** Id behind which older, or before which newer ones follow. */
  older: string | null
  newer: string | null
}

export interface OperationsAsked {
  after?: string
  before?: string
  status?: OperationStatus
  kind?: string
  /** Only those that the acting person started. */
  mine?: boolean
}

const PAGE = 25

/** What ran and runs, newest first, as far as the acting person may look; a plan nobody confirmed never ran. */
export async function listOperations(asked: OperationsAsked): Promise<OperationsPage> {
  const { after, before } = asked
  const query = narrowed(asked).limit(PAGE + 1)
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

function narrowed({ status, kind, mine }: OperationsAsked) {
  const query = Operation.query().whereNot('status', 'planned')
  if (mine) query.where('user_id', current.user!.id)
  else if (scopeOf('operations.view') !== 'all') query.whereIn('user_id', visibleUsers())
  if (status) query.where('status', status)
  if (kind) query.where('kind', kind)
  return query
}

function visibleUsers() {
  return scopeOf('operations.view') === 'team' ? teamMates() : [current.user!.id]
}
