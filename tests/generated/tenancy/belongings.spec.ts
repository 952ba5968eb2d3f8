import { test } from '@japa/runner'
import { belongings, followers } from '#lists/belongings'
import { system } from '#tenancy/current'
import { readTables } from '#tests/helpers/tables'

/** `table.column` of every link of the schema to the table of customers. */
async function linksToCustomers(): Promise<string[]> {
  const tables = await system('tests read the catalogue', readTables)
  const all = tables.flatMap(({ name, links }) => links.map((link) => ({ name, ...link })))
  return all.filter(({ table }) => table === 'customers').map(({ name, columns }) => `${name}.${columns.at(-1)}`)
}

test.group('What belongs to a customer', () => {
  test('is every link to customers in the schema, but for those exempt with a reason', async ({ assert }) => {
    const known = belongings.map(({ table, column }) => `${table}.${column}`)
    assert.sameMembers(await linksToCustomers(), [...new Set(known), ...Object.keys(followers)])
  })

  test('is handed over by a name that people read, in every language', async ({ assert }) => {
    for (const locale of ['en', 'es']) {
      const { default: words } = await import(`../../../resources/lang/${locale}/merge.json`, {
        with: { type: 'json' },
      })
      assert.sameMembers(Object.keys(words.nouns), [...new Set(belongings.map(({ noun }) => noun))])
      assert.sameMembers(Object.keys(words.kind), [...new Set(belongings.map(({ kind }) => kind))])
    }
  })
})
