import { test } from '@japa/runner'
import { tidyFiles } from '#actions/files/tidy_files'
import type { Record } from '#fields/field'
import Attachment from '#models/attachment'
import StoredFile from '#models/stored_file'
import { commentOn, fileNamed, waitingFile } from '#tests/helpers/attachments'
import { sendComment } from '#tests/helpers/comment_pages'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { storedFiles } from '#tests/helpers/stored_files'

const named = (count: number) => Promise.all(Array.from({ length: count }, (_, at) => fileNamed(`file ${at}.txt`)))
const waitingIn = (page: string) => [...page.matchAll(/name="waiting\[\]" value="(\w+)"/g)].map(([, id]) => id)

test.group('Attachments of a comment', (group) => {
  let acme: Company
  let customer: Record
  let path: string
  group.each.setup(async () => {
    acme = await makeCompany()
    customer = await acme.as('owner', () => createCustomer())
    path = `/acme/customers/${customer.id}/comments`
  })

  test('are never files that somebody else has sent (UP-4)', async ({ client, assert }) => {
    const { id } = await acme.as('manager', () => waitingFile('theirs.txt'))
    const answer = await sendComment(client, acme.users.owner, path, { body: 'Taken', waiting: [id] })
    answer.assertStatus(422)
    assert.include(answer.text(), 'no longer there')
    assert.notInclude(answer.text(), 'theirs.txt')
    await acme.as('owner', async () => assert.equal(await countOf('attachments'), 0))
  })

  test('are five at most (M6.3)', async ({ client, assert }) => {
    const before = await acme.as('owner', storedFiles)
    const six = await sendComment(client, acme.users.agent, path, { body: 'Six files', files: await named(6) })
    six.assertStatus(422)
    assert.include(six.text(), 'At most 5 files')
    assert.include(six.text(), 'Six files')
    assert.sameMembers(await acme.as('owner', storedFiles), before)
    ;(await sendComment(client, acme.users.agent, path, { body: 'Five', files: await named(5) })).assertStatus(303)
    const page = (await client.get(`/acme/customers/${customer.id}?tab=comments`).loginAs(acme.users.agent)).text()
    for (const at of [0, 1, 2, 3, 4]) assert.include(page, `file ${at}.txt`)
  })

  test('that are refused take nothing with them: the text and the other files stay', async ({ client, assert }) => {
    const files = [await fileNamed('good.txt'), await fileNamed('bad.svg', '<svg/>')]
    const refused = await sendComment(client, acme.users.agent, path, { body: 'See both', files })
    refused.assertStatus(422)
    for (const text of ['See both', '“bad.svg” is of a kind', 'good.txt']) assert.include(refused.text(), text)
    await acme.as('owner', async () => assert.equal(await countOf('comments'), 0))
    const waiting = waitingIn(refused.text())
    ;(await sendComment(client, acme.users.agent, path, { body: 'See it', waiting })).assertStatus(303)
    await acme.as('owner', async () => {
      const [{ fileId }] = await Attachment.query()
      const file = await StoredFile.findOrFail(fileId)
      assert.equal(file.name, 'good.txt')
      assert.isNull(file.expiresAt)
    })
  })

  test('can be exchanged when it is edited, and the history tells both', async ({ client, assert }) => {
    const { owner } = acme.users
    const comment = await acme.as('owner', async () => {
      const { id } = await waitingFile('old.txt')
      return commentOn(customer, 'With a file', [], [id])
    })
    const address = `/acme/comments/${comment.id}`
    const [, old] = /name="removed\[\]" value="(\w+)"/.exec(
      (await client.get(`${address}/edit`).loginAs(owner)).text()
    )!
    const files = [await fileNamed('new.txt')]
    const change = { body: 'With another', version: 1, removed: [old], files }
    ;(await sendComment(client, owner, `${address}?_method=PUT`, change)).assertStatus(303)
    const tab = (await client.get(`/acme/customers/${customer.id}?tab=comments`).loginAs(owner)).text()
    assert.include(tab, 'new.txt')
    assert.notInclude(tab, old)
    const history = (await client.get(`/acme/customers/${customer.id}?tab=history`).loginAs(owner)).text()
    for (const name of ['old.txt', 'new.txt']) assert.include(history, name)
    ;(await client.get(`/acme/files/${old}`).loginAs(owner)).assertStatus(404)
  })

  test('go with it, bytes and all', async ({ client, assert }) => {
    const before = await acme.as('owner', storedFiles)
    const comment = await acme.as('owner', async () => commentOn(customer, 'Gone', [], [(await waitingFile()).id]))
    assert.lengthOf(await acme.as('owner', storedFiles), before.length + 2)
    await client.delete(`/acme/comments/${comment.id}`).loginAs(acme.users.owner).withCsrfToken().redirects(0)
    await acme.as('owner', async () => {
      await tidyFiles()
      assert.sameMembers(await storedFiles(), before)
      assert.equal(await countOf('files'), 0)
    })
  })
})
