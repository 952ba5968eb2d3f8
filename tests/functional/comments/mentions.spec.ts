import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import type { Record } from '#fields/field'
import { commentOn } from '#tests/helpers/attachments'
import { sendComment } from '#tests/helpers/comment_pages'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { setReach } from '#tests/helpers/grants'

const notices = () => db.from('notices').where('kind', 'mention')

test.group('A mention', (group) => {
  let acme: Company
  let customer: Record
  let path: string
  group.each.setup(async () => {
    acme = await makeCompany()
    customer = await acme.as('owner', () => createCustomer({ last_name: 'Silva' }))
    path = `/acme/customers/${customer.id}/comments`
  })

  test('tells nobody who does not see the customer or its comments', async ({ client, assert }) => {
    await setReach(acme, 'agent', 'customers.view', 'own')
    await setReach(acme, 'analyst', 'comments.view', 'none')
    const { agent, analyst, owner } = acme.users
    const page = (await client.get(`${path}/new`).loginAs(owner)).text()
    assert.include(page, 'manager of acme')
    for (const name of ['agent of acme', 'analyst of acme', 'value="' + owner.id]) assert.notInclude(page, name)
    const body = '@agent of acme and @analyst of acme, look'
    ;(await sendComment(client, owner, path, { body, told: [agent.id, analyst.id, owner.id] })).assertStatus(303)
    assert.isEmpty(await notices())
  })

  test('tells nobody of another company, whatever id is sent', async ({ client, assert }) => {
    const globex = await makeCompany('globex')
    await sendComment(client, acme.users.owner, path, { body: 'Look', told: [globex.users.owner.id] })
    assert.isEmpty(await notices())
  })

  test('is picked from colleagues or typed with an @, and told once in the shell', async ({ client, assert }) => {
    const { owner, agent, manager } = acme.users
    await sendComment(client, owner, path, { body: 'Please call, @Agent of Acme!', told: [manager.id] })
    const told = (await notices()).map(({ user_id: id }) => id)
    assert.sameMembers(told, [agent.id, manager.id])
    const home = await client.get('/acme').loginAs(agent)
    assert.include(home.text(), 'owner of acme mentioned you on Luís Silva')
    assert.include(home.text(), '1 new mention')
    assert.notInclude((await client.get('/acme').loginAs(owner)).text(), 'mentioned you')
    const tab = (await client.get(`/acme/customers/${customer.id}?tab=comments`).loginAs(owner)).text()
    assert.include(tab, '<strong class="mentioned">@Agent of Acme</strong>!')
    assert.include(tab, 'For manager of acme')
  })

  test('is no news any more once its comment was looked at', async ({ client, assert }) => {
    const { agent, manager } = acme.users
    await acme.as('owner', () => commentOn(customer, 'See this', [agent.id, manager.id]))
    const tab = await client.get(`/acme/customers/${customer.id}?tab=comments`).loginAs(agent)
    assert.notInclude(tab.text(), 'new mention')
    const mentions = await client.get('/acme/mentions').loginAs(manager)
    assert.include(mentions.text(), 'See this')
    assert.include(mentions.text(), 'Luís Silva')
    assert.isEmpty(await notices())
    assert.include((await client.get('/acme/mentions').loginAs(manager)).text(), 'See this')
  })

  test('is not told any more where the customer went out of sight', async ({ client, assert }) => {
    await acme.as('owner', () => commentOn(customer, 'Secret', [acme.users.agent.id]))
    await setReach(acme, 'agent', 'customers.view', 'own')
    for (const page of ['/acme', '/acme/mentions'])
      assert.notInclude((await client.get(page).loginAs(acme.users.agent)).text(), 'Secret')
  })

  test('that a change adds is told, and one that it takes out is forgotten', async ({ client, assert }) => {
    const { owner, agent, manager } = acme.users
    const comment = await acme.as('owner', () => commentOn(customer, 'Look', [agent.id]))
    const address = `/acme/comments/${comment.id}?_method=PUT`
    await sendComment(client, owner, address, { body: 'Look', version: 1, told: [manager.id] })
    assert.deepEqual(
      (await notices()).map(({ user_id: id }) => id),
      [manager.id]
    )
    await client.delete(`/acme/comments/${comment.id}`).loginAs(owner).withCsrfToken().redirects(0)
    assert.isEmpty(await notices())
  })
})
