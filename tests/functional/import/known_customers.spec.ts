import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { current } from '#tenancy/current'
import { createCustomer } from '#tests/helpers/customers'
import { importText, usualConstants } from '#tests/helpers/imports'
import { asOwner, customers, only, problemsOf } from '#tests/helpers/imported'

test.group('Known customers in an import', () => {
  test('that come twice in a file make one customer, the later one updating it', async ({ assert }) => {
    await asOwner(async () => {
      const { result } = await importText(
        'First name,Email,City\nAda,ada@example.com,London\nGrace,grace@example.com,Paris\nAda,ADA@example.com,Berlin'
      )
      assert.deepInclude(result, { created: 2, updated: 1, issues: 0 })
      assert.deepEqual(
        (await customers()).map(({ addresses }) => addresses[0].city),
        ['Berlin', 'Paris']
      )
    })()
  })

  test('are made and numbered in the order of the file, though rows behind a repeated one wait', async ({ assert }) => {
    await asOwner(async () => {
      const names = Array.from({ length: 1_100 }, (_, at) => `Person ${at}`)
      const rows = names.map((name, at) => `${name},p${at === 300 ? 0 : at}@example.com`)
      const { result } = await importText(['First name,Email', ...rows].join('\n'))
      assert.deepInclude(result, { created: 1_099, updated: 1, issues: 0 })
      const made = await db
        .from('customers')
        .where('tenant_id', current.tenant.id)
        .orderBy('id')
        .select('first_name', 'number')
      assert.deepEqual(
        made.map(({ first_name: name }) => name),
        names.toSpliced(300, 1).with(0, 'Person 300')
      )
      const numbers = made.map(({ number }) => Number(number))
      assert.deepEqual(
        numbers,
        numbers.toSorted((one, other) => one - other)
      )
    })()
  })

  test('leave alone what they do not say, and values for all rows leave alone what is there (M7.6)', async ({
    assert,
  }) => {
    await asOwner(async () => {
      await createCustomer({
        first_name: 'Ada',
        email: 'ada@example.com',
        city: 'London',
        segment: 'retail',
      })
      const { result } = await importText('First name,Email,City,Company\nAda,ada@example.com,,Analytical Engines', {
        constants: { ...usualConstants(), segment: 'wholesale' },
      })
      assert.deepInclude(result, { updated: 1, issues: 0 })
      const { record, valueOf } = await only()
      assert.equal(record.company, 'Analytical Engines')
      assert.equal(valueOf('city'), 'London')
      assert.equal(valueOf('segment'), 'Retail')
    })()
  })

  test('do not double a second phone that the customer has already', async ({ assert }) => {
    await asOwner(async () => {
      await createCustomer({ first_name: 'Ada', email: 'ada@example.com', phone: '+49 30 901820' })
      await importText('First name,Email,Phone\nAda,ada@example.com,+49 30 901821')
      await importText('First name,Email,Phone\nAda,ada@example.com,+49 30 901821')
      assert.deepEqual(
        (await only()).record.points.filter(({ kind }) => kind === 'phone').map(({ value_key: key }) => key),
        ['+4930901821']
      )
    })()
  })

  test('only add, or only update, when the person chose so', async ({ assert }) => {
    await asOwner(async () => {
      await createCustomer({ first_name: 'Ada', email: 'ada@example.com' })
      const file = 'First name,Email\nAda,ada@example.com\nGrace,grace@example.com'
      const update = await importText(file, { mode: 'update' })
      assert.deepInclude(update.result, { created: 0, unchanged: 1, issues: 1 })
      assert.deepEqual(problemsOf(update.issues), [['import_no_match']])
      const create = await importText(file, { mode: 'create' })
      assert.deepInclude(create.result, { created: 1, unchanged: 0, issues: 1 })
      assert.deepEqual(problemsOf(create.issues), [['import_exists']])
    })()
  })
})
