import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { CreateTenant } from '#actions/tenants/create_tenant'
import { engine } from '#config/database'
import { dictionaries } from '#dictionaries/index'
import { findValue, valuesOf } from '#dictionaries/values'
import { fieldNamed, fieldsOf } from '#lists/fields_of'
import { formFieldsOf, forms, requiredKeys } from '#lists/forms'
import { lists } from '#lists/index'
import { emptyRecord } from '#lists/read_records'
import { loadConfiguration, reloadConfiguration } from '#tenancy/configuration'
import { runAs } from '#tenancy/current'
import { makeCompany } from '#tests/helpers/company'
import { changed, createField } from '#tests/helpers/custom_fields'

test.group('What a tenant configures', () => {
  test('shows a custom field at once, to its own tenant only, and hides a retired one', async ({ assert }) => {
    const acme = await makeCompany('acme')
    const globex = await makeCompany('globex')
    await acme.as('owner', async () => {
      const field = await createField('tax_region', 'select', {
        label: 'Tax region',
        values: ['North', 'South'],
      })
      assert.containsSubset(fieldNamed('customers', 'tax_region'), {
        label: 'Tax region',
        system: false,
        tab: 'other',
        filterable: true,
      })
      assert.deepEqual(
        fieldNamed('customers', 'tax_region')!.type.choices!(fieldNamed('customers', 'tax_region')!).map(
          ({ label }) => label
        ),
        ['North', 'South']
      )
      await field.merge({ state: 'retired' }).save()
      await changed()
      assert.isUndefined(fieldNamed('customers', 'tax_region'))
      await field.merge({ state: 'active' }).save()
      await changed()
    })
    await globex.as('owner', async () => assert.isUndefined(fieldNamed('customers', 'tax_region')))
  })

  test('begins with every dictionary and one form, in its language (M4.8)', async ({ assert }) => {
    for (const [language, active, form] of [
      ['en', 'Active', 'Customer'],
      ['es', 'Activo', 'Cliente'],
    ]) {
      const tenant = await new CreateTenant().handle({
        slug: `acme-${language}`,
        name: 'Acme',
        language,
      })
      await runAs(tenant, undefined, async () => {
        await reloadConfiguration()
        for (const { key } of dictionaries) assert.isNotEmpty(valuesOf(key), key)
        assert.equal(findValue('status', 'active')!.name, active)
        assert.equal(findValue('status', active.toUpperCase())!.key, 'active')
        assert.deepEqual(
          forms().map(({ name }) => name),
          [form]
        )
        assert.isAbove(formFieldsOf().length, 25)
        assert.sameMembers([...requiredKeys(emptyRecord())], ['name', 'segment', 'status', 'channel', 'manager'])
      })
    }
  })

  test('names fields in the language of the person who looks', async ({ assert }) => {
    const { tenant, users, as } = await makeCompany()
    await as('owner', async () => assert.equal(fieldNamed('customers', 'birthday')!.label, 'Birthday'))
    const spanish = {
      ...users.owner.serialize(),
      id: users.owner.id,
      name: 'Olivia',
      membershipId: '',
      locale: 'es',
      timeZone: 'UTC',
    }
    await runAs(tenant, spanish, async () => {
      await reloadConfiguration()
      assert.equal(fieldNamed('customers', 'birthday')!.label, 'Fecha de nacimiento')
    })
  })

  test('makes the fields of a version of the configuration once', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const fields = fieldsOf('customers')
      await loadConfiguration()
      assert.strictEqual(fieldsOf('customers'), fields)
      await changed()
      assert.notStrictEqual(fieldsOf('customers'), fields)
    })
  })

  test('names only indexes that exist', async ({ assert }) => {
    const existing = await indexNames()
    for (const { options, key } of lists.flatMap((list) => list.fields)) {
      if (options.index) assert.include(existing, options.index, key)
    }
  })
})

async function indexNames(): Promise<string[]> {
  const sqlite = "select name from sqlite_master where type = 'index'"
  const mysql = 'select distinct index_name as name from information_schema.statistics where table_schema = database()'
  const answer = await db.rawQuery(engine === 'mysql' ? mysql : sqlite)
  return (Array.isArray(answer[0]) ? answer[0] : answer).map(({ name }: { name: string }) => name)
}
