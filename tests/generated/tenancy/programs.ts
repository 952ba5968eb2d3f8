import fc from 'fast-check'
import type { Tenants } from '#tests/generated/tenancy/tenants'
import { GrantShape, MembershipShape, RoleShape } from '#tests/helpers/tenancy_models'

export interface Query {
  [method: string]: (...args: unknown[]) => Query
}
export type Step = (query: Query, tenants: Tenants) => unknown

export const models = { roles: RoleShape, grants: GrantShape, memberships: MembershipShape }
export const table = fc.constantFrom('roles', 'grants', 'memberships')

/** Whom a condition names: the own rows, the other tenant's, or nobody's. */
const whom = fc.constantFrom('my', 'their', 'none')
const id = ({ my, their }: Tenants, of: string, from: string) =>
  ({ my: my[from], their: their[from], none: 'none' })[of]!
const tenantOf = ({ mine, theirs }: Tenants, of: string) => ({ my: mine.id, their: theirs.id, none: -1 })[of]!

const condition = fc.oneof(
  fc.tuple(fc.constantFrom('where', 'orWhere', 'whereNot', 'orWhereNot'), whom, table).map(
    ([name, of, from]): Step =>
      (query, tenants) =>
        query[name]('id', id(tenants, of, from))
  ),
  fc.tuple(fc.constantFrom('where', 'orWhere', 'whereNot', 'orWhereNot'), whom).map(
    ([name, of]): Step =>
      (query, tenants) =>
        query[name]('tenant_id', tenantOf(tenants, of))
  ),
  fc.tuple(fc.constantFrom('whereIn', 'orWhereIn', 'whereNotIn', 'orWhereNotIn'), table).map(
    ([name, from]): Step =>
      (query, tenants) =>
        query[name](
          'id',
          ['my', 'their'].map((of) => id(tenants, of, from))
        )
  ),
  fc.constantFrom('whereNull', 'orWhereNull', 'whereNotNull', 'orWhereNotNull').map(
    (name): Step =>
      (query) =>
        query[name]('id')
  ),
  fc.constantFrom('whereRaw', 'orWhereRaw').map(
    (name): Step =>
      (query) =>
        query[name]('1 = 1')
  )
)

export const { steps } = fc.letrec<{ step: Step; steps: Step[] }>((tie) => ({
  steps: fc.array(tie('step'), { maxLength: 4 }),
  step: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    condition,
    fc.tuple(fc.constantFrom('where', 'orWhere', 'whereNot', 'orWhereNot'), tie('steps')).map(
      ([name, inner]): Step =>
        (query, tenants) =>
          query[name]((group: Query) => inner.forEach((step) => step(group, tenants)))
    ),
    fc.tuple(fc.constantFrom('whereExists', 'orWhereExists', 'whereNotExists'), table, tie('steps')).map(
      ([name, from, inner]): Step =>
        (query, tenants) =>
          query[name]((sub: Query) => inner.reduce((made, step) => (step(made, tenants), made), sub.from(from)))
    ),
    fc.tuple(fc.constantFrom('orderBy', 'limit', 'offset', 'wrapExisting', 'toSQL', 'clone')).map(
      ([name]): Step =>
        (query) =>
          void query[name](
            ...(({ orderBy: ['id'], limit: [50], offset: [0] } as Record<string, unknown[]>)[name] ?? [])
          )
    )
  ),
}))
