import { test } from '@japa/runner'
import { CreateValue } from '#actions/settings/dictionaries/create_value'
import { SetValueRetired } from '#actions/settings/dictionaries/set_value_retired'
import { findNamed, valueById } from '#dictionaries/values'
import { portableValue } from '#fields/types/select'
import DictionaryValue from '#models/dictionary_value'
import { configurationChanged, reloadConfiguration } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'
import { countOf, makeCompany } from '#tests/helpers/company'
import { importText, usualConstants } from '#tests/helpers/imports'
import { asOwner, customers, only, problemsOf } from '#tests/helpers/imported'

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

  test('name the value that is called so, though another has the word for its key', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      await DictionaryValue.query().where({ dictionary: 'segment', key: 'retail' }).update({ name: 'Shops' })
      await transaction(configurationChanged)
    })
    await as('owner', async () => {
      const input = { name: 'Retail', color: null, extra: {} }
      const answer = await new CreateValue().handle('segment', input)
      assert.property(answer, 'value')
    })
    await as('owner', async () => {
      await importText('First name,Segment\nAda,Retail\nJoan,retail\nEve,Shops')
      const names = (await customers()).map(({ segment_id: id }) => valueById(String(id))!.name)
      assert.deepEqual(names, ['Retail', 'Retail', 'Shops'])
      await importText('First name\nMax', { constants: { ...usualConstants(), segment: 'retail' } })
      assert.equal(valueById(String((await customers())[3].segment_id))!.name, 'Shops')
    })
    await as('owner', async () => {
      const [shops, retail] = ['Shops', 'Retail'].map((name) => findNamed('segment', name)!)
      assert.deepEqual(
        [shops, retail].map(({ id }) => portableValue(id)),
        ['Shops', 'Retail']
      )
      await new SetValueRetired().handle(await DictionaryValue.findOrFail(shops.id), true)
      await reloadConfiguration()
      assert.equal(portableValue(shops.id), shops.id)
    })
  })

  test('take no name that two people share: their e-mail is asked for', async ({ assert }) => {
    const { as, users } = await makeCompany()
    await users.agent.merge({ name: users.manager.name }).save()
    await as('owner', async () => {
      const { result, issues } = await importText(
        `First name,Manager\nAda,${users.manager.name}\nJoan,${users.agent.email}\nEve,Nobody Here`
      )
      assert.deepInclude(result, { created: 1, issues: 2 })
      assert.deepEqual(problemsOf(issues), [['several_people'], ['unknown_person']])
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
