import db from '@adonisjs/lucid/services/db'
import { personById } from '#dictionaries/people'
import { valueById } from '#dictionaries/values'
import { relationRole } from '#lists/relation_types'
import { rowScope } from '#permissions/row_scope'
import { current } from '#tenancy/current'
import type { RawQueryBindings } from '@adonisjs/lucid/types/querybuilder'

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
  typed: boolean
}

const COLUMNS = ['l.id', 'l.type_id', 'l.note', 'l.created_by', 'l.created_at', 'c.id as customer_id']

/** Relations of a customer whose other end the acting person may see, newest first, from before the relation `older` on. */
export async function readRelations(customerId: string, limit: number, older?: string) {
  const asked = { customerId, limit: limit + 1, older }
  const [typed, turned] = [await rowsFrom('to_id', 'from_id', asked), await rowsFrom('from_id', 'to_id', asked)]
  const rows = [...typed.map((row) => ({ ...row, typed: true })), ...turned.map((row) => ({ ...row, typed: false }))]
  const sorted = rows.sort((one, other) => (one.id < other.id ? 1 : -1))
  const relations = sorted.slice(0, limit).map(relationOf)
  return { relations, next: sorted.length > limit ? relations.at(-1)!.id : null }
}

/** One relation of a customer; nothing where its other end is not there to be seen. */
export async function readRelation(customerId: string, id: string): Promise<Relation | undefined> {
  const asked = { customerId, id, limit: 1 }
  const [typed] = await rowsFrom('to_id', 'from_id', asked)
  if (typed) return relationOf({ ...typed, typed: true })
  const [turned] = await rowsFrom('from_id', 'to_id', asked)
  return turned && relationOf({ ...turned, typed: false })
}

type End = 'from_id' | 'to_id'
type Asked = { customerId: string; limit: number; older?: string; id?: string }

async function rowsFrom(mine: End, other: End, { customerId, limit, older, id }: Asked): Promise<Omit<Row, 'typed'>[]> {
  const query = db
    .from('customer_links as l')
    .innerJoin('customers as c', 'c.id', `l.${other}`)
    .where({ 'l.tenant_id': current.tenant.id, 'c.tenant_id': current.tenant.id, [`l.${mine}`]: customerId })
    .whereNull('c.deleted_at')
    .orderBy('l.id', 'desc')
    .limit(limit)
    .select(...COLUMNS, 'c.name', 'c.number')
  const scope = rowScope('customers.view')
  if (scope) query.whereRaw(scope.sql, scope.bindings as RawQueryBindings)
  if (older) query.where('l.id', '<', older)
  if (id) query.where('l.id', id)
  return query
}

function relationOf({ id, type_id: typeId, note, created_by: by, created_at: at, typed, ...other }: Row): Relation {
  return {
    ...{ id, note, at },
    role: relationRole(valueById(typeId), typed),
    by: by && (personById(by)?.name ?? null),
    customer: { id: other.customer_id, name: other.name, number: other.number },
  }
}
