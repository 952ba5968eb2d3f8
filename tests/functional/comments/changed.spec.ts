import { test } from '@japa/runner'
import type { Record } from '#fields/field'
import { commentOn } from '#tests/helpers/attachments'
import { sendComment } from '#tests/helpers/comment_pages'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { grant } from '#tests/helpers/grants'

test.group('Comments, once written,', (group) => {
  let acme: Company
  let customer: Record
  group.each.setup(async () => {
    acme = await makeCompany()
    customer = await acme.as('owner', () => createCustomer())
  })

  test('are changed by their author alone, and say so', async ({ client, assert }) => {
    const comment = await acme.as('agent', () => commentOn(customer, 'Before'))
    const address = `/acme/comments/${comment.id}?_method=PUT`
    assert.equal((await sendComment(client, acme.users.owner, address, { body: 'Mine', version: 1 })).status(), 403)
    assert.equal((await sendComment(client, acme.users.agent, address, { body: 'After', version: 1 })).status(), 303)
    const page = (await client.get(`/acme/customers/${customer.id}?tab=comments`).loginAs(acme.users.owner)).text()
    for (const text of ['After', 'edited']) assert.include(page, text)
    assert.notInclude(page, `/acme/comments/${comment.id}/edit`)
  })

  test('that were saved in another window are not overwritten unseen', async ({ client, assert }) => {
    const comment = await acme.as('agent', () => commentOn(customer, 'Before'))
    const address = `/acme/comments/${comment.id}?_method=PUT`
    const send = (body: string, version: number) => sendComment(client, acme.users.agent, address, { body, version })
    await send('From the first window', 1)
    const stale = await send('From the second window', 1)
    assert.equal(stale.status(), 409)
    for (const text of ['It says now: “From the first window”', 'From the second window'])
      assert.include(stale.text(), text)
    assert.equal((await send('From the first window', 1)).status(), 303, 'the same form, sent twice')
    assert.equal((await send('From the second window', 2)).status(), 303)
  })

  test('are deleted by their author, and by who moderates them', async ({ client, assert }) => {
    const remove = async (user: 'agent' | 'analyst', id: string) => {
      const call = client.delete(`/acme/comments/${id}`).loginAs(acme.users[user]).withCsrfToken().redirects(0)
      return (await call).status()
    }
    const [mine, another] = await acme.as('agent', async () => [await commentOn(customer), await commentOn(customer)])
    assert.equal(await remove('analyst', mine.id), 403)
    assert.equal(await remove('agent', mine.id), 303)
    await grant(acme, 'analyst', 'comments.moderate')
    assert.equal(await remove('analyst', another.id), 303)
    await acme.as('owner', async () => assert.equal(await countOf('comments'), 0))
  })

  test('leave in the history who wrote, changed and deleted what (M3.7)', async ({ client, assert }) => {
    await acme.as('owner', () => createCustomer({ last_name: 'Another' }))
    const comment = await acme.as('agent', () => commentOn(customer, 'Owes us money'))
    await sendComment(client, acme.users.agent, `/acme/comments/${comment.id}?_method=PUT`, {
      body: 'Paid',
      version: 1,
    })
    await client.delete(`/acme/comments/${comment.id}`).loginAs(acme.users.agent).withCsrfToken().redirects(0)
    const page = (await client.get(`/acme/customers/${customer.id}?tab=history`).loginAs(acme.users.owner)).text()
    for (const text of ['Added a comment', 'Changed a comment', 'Deleted a comment', 'Owes us money', 'Paid'])
      assert.include(page, text)
  })

  test('neither stand in the way of the past nor of an edit that somebody overtook', async ({ client, assert }) => {
    await acme.as('agent', () => commentOn(customer, 'Said in between'))
    const put = (values: object) =>
      client
        .put(`/acme/customers/${customer.id}?section=basic`)
        .loginAs(acme.users.owner)
        .withCsrfToken()
        .redirects(0)
        .form(values)
    ;(await put({ _version: 1, last_name: 'Silva' })).assertStatus(303)
    await acme.as('agent', () => commentOn(customer, 'And again'))
    const conflict = await put({ _version: 1, last_name: 'Souza' })
    assert.equal(conflict.status(), 409)
    assert.include(conflict.text(), 'Silva')
    const past = await client.get(`/acme/customers/${customer.id}/past?at=2099-01-01T10:00`).loginAs(acme.users.owner)
    past.assertStatus(200)
    assert.include(past.text(), 'Silva')
  })
})
