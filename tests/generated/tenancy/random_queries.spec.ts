import db from '@adonisjs/lucid/services/db'
import fc from 'fast-check'
import { test } from '@japa/runner'
import { runAs } from '#tenancy/current'
import { shareTenants, type Tenants } from '#tests/generated/tenancy/tenants'
import { GrantShape, MembershipShape, RoleShape } from '#tests/helpers/tenancy_models'

interface Query {
  [method: string]: (...args: unknown[]) => Query
}
type Step = (query: Query, tenants: Tenants) => unknown
type Row = { tenantId?: number; tenant_id?: number; $attributes?: object }

const models = { roles: RoleShape, grants: GrantShape, memberships: MembershipShape }
const table = fc.constantFrom('roles', 'grants', 'memberships')

/** Whom a condition names: the own rows, the other tenant's, or nobody's. */
const whom = fc.constantFrom('my', 'their', 'none')
const id = ({ my, their }: Tenants, of: string, from: string) => ({ my: my[from], their: their[from], none: 'none' })[of]!
const tenantOf = ({ mine, theirs }: Tenants, of: string) => ({ my: mine.id, their: theirs.id, none: -1 })[of]!

const condition = fc.oneof(
  fc.tuple(fc.constantFrom('where', 'orWhere', 'whereNot', 'orWhereNot'), whom, table).map(([name, of, from]): Step => (query, tenants) => query[name]('id', id(tenants, of, from))),
  fc.tuple(fc.constantFrom('where', 'orWhere', 'whereNot', 'orWhereNot'), whom).map(([name, of]): Step => (query, tenants) => query[name]('tenant_id', tenantOf(tenants, of))),
  fc.tuple(fc.constantFrom('whereIn', 'orWhereIn', 'whereNotIn', 'orWhereNotIn'), table).map(([name, from]): Step => (query, tenants) => query[name]('id', ['my', 'their'].map((of) => id(tenants, of, from)))),
  fc.constantFrom('whereNull', 'orWhereNull', 'whereNotNull', 'orWhereNotNull').map((name): Step => (query) => query[name]('id')),
  fc.constantFrom('whereRaw', 'orWhereRaw').map((name): Step => (query) => query[name]('1 = 1'))
)

const { steps } = fc.letrec<{ step: Step; steps: Step[] }>((tie) => ({
  steps: fc.array(tie('step'), { maxLength: 4 }),
  step: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    condition,
    fc.tuple(fc.constantFrom('where', 'orWhere', 'whereNot', 'orWhereNot'), tie('steps')).map(([name, inner]): Step => (query, tenants) => query[name]((group: Query) => inner.forEach((step) => step(group, tenants)))),
    fc.tuple(fc.constantFrom('whereExists', 'orWhereExists', 'whereNotExists'), table, tie('steps')).map(([name, from, inner]): Step => (query, tenants) => query[name]((sub: Query) => inner.reduce((made, step) => (step(made, tenants), made), sub.from(from)))),
    fc.tuple(fc.constantFrom('orderBy', 'limit', 'offset', 'wrapExisting', 'toSQL', 'clone')).map(([name]): Step => (query) => void query[name](...({ orderBy: ['id'], limit: [50], offset: [0] } as Record<string, unknown[]>)[name] ?? []))
  ),
}))

test.group('Random queries', (group) => {
  const tenants = shareTenants(group)
  const rowsOf = async (run: () => Promise<unknown>) => (await run().catch(() => [])) as Row[]

  test('of models give no row of another tenant and change none (TI-2, TI-3)', async ({ assert }) => {
    let answered = 0
    await fc.assert(
      fc.asyncProperty(table, steps, fc.constantFrom('read', 'read', 'update', 'delete'), async (from, program, act) => {
        const before = await tenants().theirRows()
        const rows = await runAs(tenants().mine, undefined, () => rowsOf(() => db.transaction(async (trx) => {
          const query = models[from].query({ client: trx })
          for (const step of program) step(query as never, tenants())
          const answer = act === 'read' ? await query : act === 'update' ? await query.update({ id: 'taken' }) : await query.delete()
          await trx.rollback()
          return act === 'read' ? answer : []
        })))
        answered += rows.length
        assert.isTrue(rows.every((row) => row.tenantId === tenants().mine.id))
        assert.deepEqual(await tenants().theirRows(), before)
      }),
      { numRuns: 300 }
    )
    assert.isAbove(answered, 0)
  })

  test('of the plain builder, joins and unions give no row of another tenant, or are refused (TI-3)', async ({ assert }) => {
    let [answered, refused] = [0, 0]
    await fc.assert(
      fc.asyncProperty(table, steps, fc.boolean(), fc.option(fc.tuple(table, fc.boolean())), fc.option(table), async (from, program, held, joined, united) => {
        const { mine } = tenants()
        const rows = await runAs(mine, undefined, async () => {
          const query = db.from(from).select(`${from}.tenant_id`)
          if (joined && joined[0] !== from) query.join(joined[0], (on) => {
            on.on(`${joined[0]}.id`, '!=', `${from}.id`)
            if (joined[1]) on.andOnVal(`${joined[0]}.tenant_id`, mine.id)
          }).select(`${joined[0]}.tenant_id as joined`)
          else if (united) query.union((sub) => void sub.from(united).select('tenant_id'))
          if (held) query.where(`${from}.tenant_id`, mine.id)
          for (const step of program) step(query as never, tenants())
          return query.exec().catch(() => void refused++)
        })
        const found = (rows ?? []) as (Row & { joined?: number })[]
        answered += found.length
        assert.isTrue(found.every((row) => row.tenant_id === mine.id && (row.joined ?? mine.id) === mine.id))
      }),
      { numRuns: 400 }
    )
    assert.isAbove(answered, 0)
    assert.isAbove(refused, 0)
  })
})
