import { test } from '@japa/runner'
import { people } from '#dictionaries/people'
import Change from '#models/change'
import { makeCompany } from '#tests/helpers/company'

test.group('A profile', () => {
  test('has a new name for everybody at once, and history keeps the old one', async ({ client, assert }) => {
    const acme = await makeCompany()
    const form = { name: 'Ada Quist', locale: 'en', timeZone: 'UTC', theme: 'light' }
    const saved = await client.put('/acme/profile').loginAs(acme.users.agent).withCsrfToken().redirects(0).form(form)
    saved.assertStatus(303)
    await acme.as('owner', async () => {
      assert.isTrue(people().some(({ name }) => name === 'Ada Quist'))
      const { before, after, userId } = await Change.query().where({ list: 'users', action: 'update' }).firstOrFail()
      assert.deepEqual([before, after], [{ name: 'agent of acme' }, { name: 'Ada Quist' }])
      assert.equal(userId, acme.users.agent.id)
    })
  })
})
