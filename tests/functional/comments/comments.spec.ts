import { test } from '@japa/runner'
import Comment from '#models/comment'
import type { Record } from '#fields/field'
import { newId } from '#text/ids'
import { commentOn, fileNamed } from '#tests/helpers/attachments'
import { sendComment } from '#tests/helpers/comment_pages'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { setReach } from '#tests/helpers/grants'

test.group('Comments', (group) => {
  let acme: Company
  let customer: Record
  let path: string
  group.each.setup(async () => {
    acme = await makeCompany()
    customer = await acme.as('owner', () => createCustomer())
    path = `/acme/customers/${customer.id}/comments`
  })

  test('are written only by who may', async ({ client, assert }) => {
    const answer = await sendComment(client, acme.users.analyst, path, { body: 'No' })
    assert.equal(answer.status(), 403)
    const page = await client.get(`/acme/customers/${customer.id}?tab=comments`).loginAs(acme.users.analyst)
    assert.notInclude(page.text(), 'Add comment')
    await acme.as('owner', async () => assert.equal(await countOf('comments'), 0))
  })

  test('are not there for who may not see them, nor for who does not see the customer', async ({ client, assert }) => {
    const comment = await acme.as('owner', () => commentOn(customer, 'Between us'))
    await setReach(acme, 'agent', 'comments.view', 'none')
    const page = await client.get(`/acme/customers/${customer.id}?tab=comments`).loginAs(acme.users.agent)
    assert.notInclude(page.text(), 'Between us')
    const history = await client.get(`/acme/customers/${customer.id}?tab=history`).loginAs(acme.users.agent)
    assert.notInclude(history.text(), 'Between us')
    await setReach(acme, 'manager', 'customers.view', 'own')
    for (const [method, address] of [
      ['GET', `comments/${comment.id}/edit`],
      ['GET', `comments/${comment.id}/deletion`],
      ['DELETE', `comments/${comment.id}`],
    ] as const) {
      const call = client.request(`/acme/${address}`, method).loginAs(acme.users.manager).withCsrfToken().redirects(0)
      ;(await call).assertStatus(404)
    }
  })

  test('are refused above 500 characters, counted as people count, and what was typed stays (M6.2)', async ({
    client,
    assert,
  }) => {
    const long = '😀'.repeat(501)
    const answer = await sendComment(client, acme.users.agent, path, { body: long })
    assert.equal(answer.status(), 422)
    assert.include(answer.text(), 'this one has 501')
    assert.include(answer.text(), long)
    const most = await sendComment(client, acme.users.agent, path, { body: `  ${'😀'.repeat(499)}\r\n` + 'é' })
    assert.equal(most.status(), 422)
    assert.equal(
      (await sendComment(client, acme.users.agent, path, { body: ` ${'😀'.repeat(500)}\r\n` })).status(),
      303
    )
    await acme.as('owner', async () => assert.equal((await Comment.query().firstOrFail()).body, '😀'.repeat(500)))
  })

  test('are refused without a text', async ({ client, assert }) => {
    const answer = await sendComment(client, acme.users.agent, path, { body: ' \n ' })
    assert.equal(answer.status(), 422)
    assert.include(answer.text(), 'Write a comment.')
  })

  test('stand on the customer’s page, newest first, with author and attachments (M3.4, M6.1, M6.4)', async ({
    client,
    assert,
  }) => {
    await acme.as('owner', () => commentOn(customer, 'The first one'))
    const file = await fileNamed('offer.txt')
    const sent = await sendComment(client, acme.users.agent, path, { body: 'A <b>second</b>\none', files: [file] })
    sent.assertStatus(303)
    sent.assertHeader('location', `/acme/customers/${customer.id}?tab=comments`)
    const page = (await client.get(`/acme/customers/${customer.id}?tab=comments`).loginAs(acme.users.owner)).text()
    assert.isBelow(page.indexOf('second'), page.indexOf('The first one'))
    assert.include(page, 'A &lt;b&gt;second&lt;/b&gt;\none')
    for (const text of ['agent of acme', 'offer.txt', 'Add comment', 'data-dialog="add-comment"'])
      assert.include(page, text)
  })

  test('are paged by key', async ({ client, assert }) => {
    await acme.as('owner', async () => {
      for (let number = 1; number <= 21; number++) await commentOn(customer, `Number ${number}.`)
    })
    const first = (await client.get(`/acme/customers/${customer.id}?tab=comments`).loginAs(acme.users.owner)).text()
    assert.include(first, 'Number 21.')
    assert.notInclude(first, 'Number 1.')
    const [, older] = /older=([0-9A-Z]{26})/.exec(first)!
    const next = await client
      .get(`/acme/customers/${customer.id}?tab=comments&older=${older}`)
      .loginAs(acme.users.owner)
    assert.include(next.text(), 'Number 1.')
    assert.notInclude(next.text(), 'Number 2.')
  })

  test('are saved once, however often a form is sent (WEB-8)', async ({ client, assert }) => {
    const submission = newId()
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => sendComment(client, acme.users.agent, path, { body: 'Once', submission }))
    )
    assert.deepEqual(
      answers.map((answer) => answer.status()),
      Array(5).fill(303)
    )
    await acme.as('owner', async () => assert.equal(await countOf('comments'), 1))
  })
})
