import db from '@adonisjs/lucid/services/db'
import fc from 'fast-check'
import { test } from '@japa/runner'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { runAs } from '#tenancy/current'
import { models, steps, table, type Step } from '#tests/generated/tenancy/programs'
import { shareTenants } from '#tests/generated/tenancy/tenants'

type Row = { tenantId?: number; tenant_id?: number; joined?: number }

test.group('Random queries', (group) => {
  const tenants = shareTenants(group)

  test('of models give no row of another tenant and change none (TI-2, TI-3)', async ({ assert }) => {
    const { mine, theirRows } = tenants()
    const untouched = await theirRows()
    const acts = fc.constantFrom('read', 'read', 'update', 'delete')
    let answered = 0
    await fc.assert(
      fc.asyncProperty(table, steps, acts, async (from, program, act) => {
        const trx = await db.transaction()
        const rows = await runAs(mine, undefined, () => run(trx, from, program, act).catch(() => []))
        const after = await theirRows()
        await trx.rollback()
        answered += rows.length
        assert.isTrue(rows.every((row) => row.tenantId === mine.id))
        assert.deepEqual(after, untouched)
      }),
      { numRuns: 300 }
    )
    assert.isAbove(answered, 0)
  })

  test('of the plain builder, joins and unions give no row of another tenant, or are refused (TI-3)', async ({
    assert,
  }) => {
    const { mine } = tenants()
    let [answered, refused] = [0, 0]
    await fc.assert(
      fc.asyncProperty(
        table,
        table,
        fc.constantFrom('alone', 'joined', 'joined and held', 'united'),
        fc.boolean(),
        steps,
        async (from, other, how, held, program) => {
          const rows = await runAs(mine, undefined, () => {
            const query = db.from(from).select(`${from}.tenant_id`)
            if (how.startsWith('joined') && other !== from)
              join(query, from, other, how === 'joined and held' ? mine.id : undefined)
            if (how === 'united') query.union((sub) => void sub.from(other).select('tenant_id'))
            if (held) query.where(`${from}.tenant_id`, mine.id)
            for (const step of program) step(query as never, tenants())
            return query.exec().catch(() => void refused++)
          })
          const found = (rows ?? []) as Row[]
          answered += found.length
          assert.isTrue(found.every((row) => row.tenant_id === mine.id && (row.joined ?? mine.id) === mine.id))
        }
      ),
      { numRuns: 400 }
    )
    assert.isAbove(answered, 0)
    assert.isAbove(refused, 0)
  })

  async function run(
    trx: TransactionClientContract,
    from: keyof typeof models,
    program: Step[],
    act: string
  ): Promise<Row[]> {
    const query = models[from].query({ client: trx })
    for (const step of program) step(query as never, tenants())
    if (act === 'read') return query
    await (act === 'update' ? query.update({ created_at: '2000-01-01' }) : query.delete())
    return []
  }
})

type Builder = ReturnType<typeof db.from>

function join(query: Builder, from: string, other: string, tenantId: number | undefined) {
  query.select(`${other}.tenant_id as joined`).join(other, (on) => {
    on.on(`${other}.id`, '!=', `${from}.id`)
    if (tenantId) on.andOnVal(`${other}.tenant_id`, tenantId)
  })
}
