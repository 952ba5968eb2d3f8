import { test } from '@japa/runner'
import { countOf, makeCompany } from '#tests/helpers/company'
import { importText, usualConstants } from '#tests/helpers/imports'
import { asOwner, customers, only } from '#tests/helpers/imported'

test.group('Values of an import', () => {
  test('without a country code in their phones are read with the row’s country (M2.2)', async ({ assert }) => {
    await asOwner(async () => {
      await importText('First name,Phone,Country\nAda,020 7946 0958,UK')
      const { record, valueOf } = await only()
      assert.equal(record.points[0].value_key, '+442079460958')
      assert.equal(record.addresses[0].country, 'GB')
      assert.equal(valueOf('country'), 'United Kingdom')
    })()
  })

  test('take the country for all rows where they have none', async ({ assert }) => {
    await asOwner(async () => {
      await importText('First name,Phone\nAda,020 7946 0958', {
        constants: { ...usualConstants(), country: 'GB' },
      })
      assert.equal((await only()).record.points[0].value_key, '+442079460958')
    })()
  })

  test('name managers by e-mail or name and dictionary values by name (M11.1)', async ({ assert }) => {
    const { as, users } = await makeCompany()
    await as('owner', async () => {
      const { result } = await importText(
        'First name,Manager,Segment,Status\nAda,MANAGER@acme.test,retail,Active\nJoan,agent of acme,Retail,active'
      )
      assert.deepInclude(result, { created: 2, issues: 0 })
      assert.deepEqual(
        (await customers()).map(({ manager_id: id }) => id),
        [users.manager.id, users.agent.id]
      )
    })
  })

  test('make people where there is a first or last name and companies otherwise (M1.1)', async ({ assert }) => {
    await asOwner(async () => {
      await importText('First name,Last name,Company\nAda,Lovelace,Analytical Engines\n,,Babbage Ltd')
      const made = (await customers()).map(({ type, name, company }) => [type, name, company])
      assert.deepEqual(made, [
        ['person', 'Ada Lovelace', 'Analytical Engines'],
        ['company', 'Babbage Ltd', null],
      ])
    })()
  })

  test('carry their source and their operation in the history (M1.2)', async ({ assert }) => {
    await asOwner(async () => {
      const { operation } = await importText('First name\nAda')
      assert.equal((await only()).record.source, 'import')
      assert.equal(
        await countOf('changes', {
          operation_id: operation.id,
          source: 'import',
          action: 'create',
        }),
        1
      )
    })()
  })

  test('keep leading zeros and read back escaped formulas', async ({ assert }) => {
    await asOwner(async () => {
      await importText(`First name,Postcode,Company\nAda,01067,'=1+1`)
      const { valueOf } = await only()
      assert.equal(valueOf('postcode'), '01067')
      assert.equal(valueOf('company'), '=1+1')
    })()
  })
})
