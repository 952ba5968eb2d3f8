import { test } from '@japa/runner'
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
    assert.equal(response.body().errors[0].message, 'Not permitted')
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
