import type { Fragment } from '#fields/condition'
import { personById } from '#dictionaries/people'
import { valueById } from '#dictionaries/values'
import { relationRole } from '#lists/relation_types'
import { selectRows } from '#lists/select_rows'
import { rowScope } from '#permissions/row_scope'
import { current } from '#tenancy/current'

/** A customer related to another one, as that one's page tells it. */
export interface Relation {
  id: string
  customer: { id: string; name: string; number: string }
  /** What the other one is to this one: "Parent company". */
  role: string
  note: string | null
  by: string | null
  at: string
}

interface Row {
  id: string
  type_id: string
  note: string | null
  created_by: string | null
  created_at: string
  customer_id: string
  name: string
  number: string
  /** Whether the other end is of the type; otherwise it is of the inverse. */
  typed: number
}

const COLUMNS = 'l.id, l.type_id, l.note, l.created_by, l.created_at, c.id as customer_id, c.name, c.number'

/** Relations of a customer whose other end the acting person may see, newest first, from before the relation `older` on. */
export async function readRelations(customerId: string, limit: number, older?: string) {
  const rows = await rowsOf(customerId, limit + 1, older ? { sql: 'l.id < ?', bindings: [older] } : undefined)
  const relations = rows.slice(0, limit).map(relationOf)
  return { relations, next: rows.length > limit ? relations.at(-1)!.id : null }
}

/** One relation of a customer; nothing where its other end is not there to be seen. */
export async function readRelation(customerId: string, id: string): Promise<Relation | undefined> {
  const [row] = await rowsOf(customerId, 1, { sql: 'l.id = ?', bindings: [id] })
  return row && relationOf(row)
}

/** Both ends by one statement, each from its index. */
async function rowsOf(customerId: string, limit: number, narrowed?: Fragment): Promise<Row[]> {
  const ends = [endOf('to_id', 'from_id', 1), endOf('from_id', 'to_id', 0)]
  const scope = rowScope('customers.view')
  const more = [scope, narrowed].filter((fragment) => fragment !== null && fragment !== undefined)
  const where = ['c.deleted_at is null', ...more.map(({ sql }) => sql)].join(' and ')
  const values = [current.tenant.id, current.tenant.id, customerId, ...more.flatMap(({ bindings }) => bindings), limit]
  const sql = ends
    .map((end) => `select * from (${end} and ${where} order by l.id desc limit ?) as x`)
    .join(' union all ')
  const rows = await selectRows<Row>({ sql, bindings: [...values, ...values] })
  return rows.sort((one, other) => (one.id < other.id ? 1 : -1))
}

const endOf = (mine: string, other: string, typed: number) =>
  `select ${COLUMNS}, ${typed} as typed from customer_links as l inner join customers as c on c.id = l.${other} where l.tenant_id = ? and c.tenant_id = ? and l.${mine} = ?`

function relationOf({ id, type_id: typeId, note, created_by: by, created_at: at, typed, ...other }: Row): Relation {
  return {
    ...{ id, note, at },
    role: relationRole(valueById(typeId), Boolean(typed)),
    by: by && (personById(by)?.name ?? null),
    customer: { id: other.customer_id, name: other.name, number: other.number },
  }
}
