import { test } from '@japa/runner'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { addToMany, cellOf, insertMany, MOST_SUMS } from '#tenancy/bulk'
import { runAs } from '#tenancy/current'

const tenant = { id: 7, slug: 'acme', name: 'Acme', configVersion: 1, settings: {} }

/** A transaction whose driver answers this, and what was sent through it. */
function driver(response: unknown = {}) {
  const sent: { sql: string; bindings: unknown[] }[] = []
  const query = async (_connection: unknown, one: (typeof sent)[number]) => ({ response, ...(sent.push(one) && {}) })
  const trx = { knexClient: { client: { acquireConnection: async () => ({}), query } } }
  return { trx: trx as unknown as TransactionClientContract, sent }
}

const place = { table: 'tallies', key: 'id', column: 'total' }
const sums = (count: number) => Array.from({ length: count }, (_, at) => ({ key: `k${at}`, by: 1 }))

test.group('Many rows', () => {
  test('are inserted with few texts, each row with the tenant', async ({ assert }) => {
    const { trx, sent } = driver()
    const rows = Array.from({ length: 52 }, (_, id) => ({ id, on: true }))
    await runAs(tenant, undefined, () => insertMany(trx, 'things', ['id', 'on'], rows))
    assert.deepEqual(
      sent.map(({ bindings }) => bindings.length / 3),
      [25, 25, 2]
    )
    assert.equal(sent[0].sql, sent[1].sql)
    assert.equal(sent[2].sql, 'insert into `things` (`tenant_id`, `id`, `on`) values (?, ?, ?), (?, ?, ?)')
    assert.deepEqual(sent[2].bindings, [7, 50, 1, 7, 51, 1])
  })

  test('that are none send nothing', async ({ assert }) => {
    const { trx, sent } = driver()
    await runAs(tenant, undefined, () => insertMany(trx, 'things', ['id'], []))
    assert.deepEqual(sent, [])
  })
})

test.group('Many sums', () => {
  test('answer how many rows there were, as either engine’s driver says it', async ({ assert }) => {
    for (const response of [{ changes: 3 }, [{ affectedRows: 3 }, undefined]]) {
      const { trx, sent } = driver(response)
      assert.equal(await runAs(tenant, undefined, () => addToMany(trx, place, sums(3))), 3)
      assert.deepEqual(sent[0].bindings.slice(8), [7, 'k0', 'k1', 'k2', 'k2'])
    }
  })

  test('are refused where one statement does not take them', async ({ assert }) => {
    await assert.rejects(
      () => runAs(tenant, undefined, () => addToMany(driver().trx, place, sums(MOST_SUMS + 1))),
      '129 sums are more than one statement takes'
    )
  })
})

test.group('A cell', () => {
  test('holds what every driver binds', ({ assert }) => {
    assert.deepEqual([true, false, 'a', 0, null, undefined, { a: 1 }].map(cellOf), [
      1,
      0,
      'a',
      0,
      null,
      null,
      '{"a":1}',
    ])
  })
})
