import { test } from '@japa/runner'
import { readRecord } from '#lists/read_records'
import { printed } from '#tests/helpers/values'
import { setReach } from '#tests/helpers/grants'
import { begin, HOME } from '#tests/helpers/merge_pages'
import { merged, unmerge } from '#tests/helpers/merges'
import { changeCustomer } from '#tests/helpers/customers'

test.group('The address of a customer that was merged', () => {
  test('leads to the main one, tabs and all, through every merge since', async ({ client, assert }) => {
    const { acme, visit, customers } = await begin(client)
    const [one, two, three] = customers.map(({ id }) => id)
    await acme.as('owner', async () => {
      await merged([two, one])
      await merged([three, two])
    })
    for (const rest of ['', '?tab=contact', '/edit?section=basic', '/past?at=2099-01-01T10:00']) {
      const answer = await visit(`${HOME}/${one}${rest}`)
      answer.assertStatus(303)
      assert.equal(answer.header('location') as unknown as string, `${HOME}/${three}${rest}`)
    }
  })

  test('is nobody’s where the main one may not be seen', async ({ client }) => {
    const { acme, visit, customers } = await begin(client)
    const [one, two] = customers.map(({ id }) => id)
    await acme.as('owner', () => changeCustomer(one, { manager: acme.users.agent.id }))
    await acme.as('owner', () => merged([two, one]))
    await setReach(acme, 'agent', 'customers.view', 'own')
    ;(await visit(`${HOME}/${one}`, 'agent')).assertStatus(404)
  })

  test('shows that customer again after an unmerge', async ({ client }) => {
    const { acme, visit, customers } = await begin(client)
    const [one, two] = customers.map(({ id }) => id)
    await acme.as('owner', async () => unmerge(await merged([two, one])))
    ;(await visit(`${HOME}/${one}`)).assertStatus(200)
  })

  test('does to the main one nothing that was meant for the other', async ({ client, assert }) => {
    const { acme, send, customers } = await begin(client)
    const [one, two] = customers.map(({ id }) => id)
    await acme.as('owner', () => merged([two, one]))
    for (const path of ['/disabling', '/restoration', '?_method=DELETE'])
      assert.equal((await send(`${HOME}/${one}${path}`)).header('location') as unknown as string, `${HOME}/${two}`)
    await acme.as('owner', async () => {
      assert.deepInclude((await readRecord(two))!, { disabled_at: null, deleted_at: null })
      assert.equal((await readRecord(one))!.merged_into_id, two)
    })
  })

  test('keeps what somebody typed there meanwhile: the form of the main one has it', async ({ client, assert }) => {
    const { acme, send, customers } = await begin(client)
    const [one, two] = customers.map(({ id }) => id)
    await acme.as('owner', () => merged([two, one]))
    const answer = await send(`${HOME}/${one}?_method=PUT&section=basic`, {
      _version: '1',
      last_name: 'Typed meanwhile',
    })
    answer.assertStatus(409)
    answer.assertTextIncludes('value="Typed meanwhile"')
    answer.assertTextIncludes(`action="${HOME}/${two}?section=basic`)
    answer.assertTextIncludes('Nothing was saved')
    await acme.as('owner', async () => assert.equal(await printed(two, 'last_name'), 'Lopez'))
  })

  test('gives the form of the main one only to who may change that one', async ({ client, assert }) => {
    const { acme, send, customers } = await begin(client)
    const [one, two] = customers.map(({ id }) => id)
    await setReach(acme, 'agent', 'customers.edit', 'own')
    await acme.as('owner', () => changeCustomer(one, { manager: acme.users.agent.id }))
    await acme.as('owner', () => merged([two, one]))
    const answer = await send(`${HOME}/${one}?_method=PUT&section=basic`, { _version: '1', last_name: 'Mine' }, 'agent')
    answer.assertStatus(403)
    assert.notInclude(answer.text(), 'value="Mine"')
  })
})
