import { test } from '@japa/runner'
import Grant from '#models/grant'
import Role from '#models/role'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'
import { makeCompany, type Company } from '#tests/helpers/company'

test.group('A refusal', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  test('names the missing permission and who can grant it (M14.2)', async ({ client, assert }) => {
    const response = await client.get('/acme/customers/import').loginAs(acme.users.agent)
    response.assertStatus(403)
    assert.include(response.text(), 'It needs the permission “Import customers”.')
    assert.include(response.text(), 'These people can give it to you: owner of acme.')
  })

  test('speaks the language of the person', async ({ client, assert }) => {
    await acme.users.agent.merge({ locale: 'es' }).save()
    const response = await client.get('/acme/customers/import').loginAs(acme.users.agent)
    assert.include(response.text(), 'Importar clientes')
  })

  test('answers programs in JSON', async ({ client, assert }) => {
    const response = await client.get('/acme/customers/import').loginAs(acme.users.agent).accept('json')
    response.assertStatus(403)
    const [error] = response.body().errors
    assert.equal(error.message, 'Not permitted')
    assert.equal(error.permission, 'Import customers')
    assert.deepEqual(error.grantors, ['owner of acme'])
  })

  test('says the same in a part of a page (M14.2)', async ({ client, assert }) => {
    const page = client.get('/acme/customers/import').loginAs(acme.users.agent)
    const response = await page.header('hx-request', 'true')
    response.assertStatus(403)
    assert.notInclude(response.text(), '<html')
    assert.include(response.text(), 'It needs the permission “Import customers”.')
    assert.include(response.text(), 'These people can give it to you: owner of acme.')
  })

  test('names only people who hold themselves what they would grant', async ({ client, assert }) => {
    await acme.as('owner', async () => {
      const role = await Role.findByOrFail('key', 'analyst')
      await Grant.create({ roleId: role.id, permission: 'settings.roles', scope: 'all' })
      await transaction(configurationChanged)
    })
    const response = await client.get('/acme/customers/import').loginAs(acme.users.agent)
    assert.include(response.text(), 'These people can give it to you: owner of acme.')
  })

  test('is spared by the menu, which shows what is open', async ({ client, assert }) => {
    const agent = (await client.get('/acme').loginAs(acme.users.agent)).text()
    const owner = (await client.get('/acme').loginAs(acme.users.owner)).text()
    for (const path of [
      '/acme/reports',
      '/acme/settings/fields',
      '/acme/settings/dictionaries',
      '/acme/customers/import',
    ]) {
      assert.notInclude(agent, `href="${path}"`)
      assert.include(owner, `href="${path}"`)
    }
    assert.include(agent, 'href="/acme/customers"')
  })
})
