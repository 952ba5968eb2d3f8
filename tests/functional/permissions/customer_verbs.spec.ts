import { test } from '@japa/runner'
import { submit } from '#tests/helpers/customer_pages'
import { grant } from '#tests/helpers/grants'
import { knownCustomer } from '#tests/helpers/known_customer'

/** The analyst sees all customers and changes none. */
test.group('Editing and deleting customers', (group) => {
  const known = knownCustomer(group)
  const path = () => `/acme/customers/${known.customer.id}`
  const save = (client: Parameters<typeof submit>[0], last_name: string) =>
    submit(client, known.company.users.analyst, path(), { _version: '1', last_name }, 'PUT')
  const remove = (client: Parameters<typeof submit>[0]) =>
    submit(client, known.company.users.analyst, path(), {}, 'DELETE')
  const shown = (client: Parameters<typeof submit>[0]) => client.get(path()).loginAs(known.company.users.analyst)

  test('is refused without the right, names it and who can give it, and changes nothing (M1.16, M1.18, M14.2)', async ({
    client,
    assert,
  }) => {
    const before = await known.now()
    for (const [refused, permission] of [
      [await save(client, 'Changed'), 'Edit customers'],
      [await remove(client), 'Delete customers'],
    ] as const) {
      refused.assertStatus(403)
      assert.include(refused.text(), `It needs the permission “${permission}”.`)
      assert.include(refused.text(), 'These people can give it to you: owner of acme')
    }
    assert.deepEqual(await known.now(), before)
    const page = (await shown(client)).text()
    assert.notInclude(page, `${path()}/edit`)
    assert.notInclude(page, `${path()}/deletion`)
  })

  test('are rights apart: who may edit may not delete (M14.2)', async ({ client, assert }) => {
    await grant(known.company, 'analyst', 'customers.edit')
    ;(await save(client, 'Changed')).assertStatus(303)
    assert.equal((await known.now()).last_name, 'Changed')
    ;(await remove(client)).assertStatus(403)
    const page = (await shown(client)).text()
    assert.include(page, `${path()}/edit`)
    assert.notInclude(page, `${path()}/deletion`)
  })

  test('are rights apart: who may delete may not edit (M1.16)', async ({ client }) => {
    await grant(known.company, 'analyst', 'customers.delete')
    ;(await save(client, 'Changed')).assertStatus(403)
    ;(await remove(client)).assertStatus(303)
  })
})
