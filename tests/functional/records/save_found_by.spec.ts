import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { markRecord } from '#actions/records/mark_record'
import { now } from '#database/decorators'
import { readRecord } from '#lists/read_records'
import { current } from '#tenancy/current'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'

const termsOf = async (id: string) => {
  const rows = await db.from('search_terms').where({ tenant_id: current.tenant.id, record_id: id }).select('term')
  return rows.map(({ term }) => String(term)).sort()
}

test.group('Saving what a customer is found by', (group) => {
  let company: Company
  group.each.setup(async () => {
    company = await makeCompany()
  })

  test('is found by name, number, phone and e-mail as they stand now', ({ assert }) =>
    company.as('owner', async () => {
      const { id } = await createCustomer({
        phone: '+55 12 3923-5555',
        email: 'luisg@embraer.com.br',
      })
      assert.includeMembers(await termsOf(id), [
        'goncalves',
        '10001',
        '551239235555',
        '~555532932155',
        'luisg@embraer.com.br',
        '@embraer.com.br',
      ])
      await changeCustomer(id, { last_name: 'da Silva', phone: '' })
      const terms = await termsOf(id)
      assert.includeMembers(terms, ['da', 'silva'])
      assert.notIncludeMembers(terms, ['goncalves', '551239235555'])
    }))

  test('in the bin a customer is found by nothing, keeps its unique values, and comes back whole', ({ assert }) =>
    company.as('owner', async () => {
      const record = await createCustomer({ membership_number: 'M-1', tags: ['vip'] })
      const terms = await termsOf(record.id)
      await markRecord(record, { deleted_at: now() })
      assert.deepEqual(await termsOf(record.id), [])
      assert.equal(await countOf('custom_ref'), 0)
      await assert.rejects(() => createCustomer({ membership_number: 'm-1' }), /taken/)
      await markRecord((await readRecord(record.id))!, { deleted_at: null })
      assert.deepEqual(await termsOf(record.id), terms)
      assert.equal(await countOf('custom_ref'), 1)
      assert.deepEqual(
        (await db.from('changes').where({ tenant_id: current.tenant.id, list: 'customers' }).orderBy('id')).map(
          ({ action }) => action
        ),
        ['create', 'delete', 'restore']
      )
    }))
})
