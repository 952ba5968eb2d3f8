import { test } from '@japa/runner'
import { tidyFiles } from '#actions/files/tidy_files'
import type { Record } from '#fields/field'
import { newId } from '#text/ids'
import { attachedFile, commentOn, fileNamed, picture, waitingFile } from '#tests/helpers/attachments'
import { sendFiles } from '#tests/helpers/comment_pages'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { grant, setReach } from '#tests/helpers/grants'

test.group('Files of a customer', (group) => {
  let acme: Company
  let customer: Record
  let path: string
  const tab = () => `/acme/customers/${customer.id}?tab=files`
  group.each.setup(async () => {
    acme = await makeCompany()
    customer = await acme.as('owner', () => createCustomer())
    path = `/acme/customers/${customer.id}/files`
  })

  test('are attached only by who may, and never in the bin', async ({ client, assert }) => {
    const files = [await fileNamed('a.txt')]
    ;(await sendFiles(client, acme.users.analyst, path, files)).assertStatus(403)
    await client.delete(`/acme/customers/${customer.id}`).loginAs(acme.users.owner).withCsrfToken().redirects(0)
    ;(await sendFiles(client, acme.users.owner, path, files)).assertStatus(404)
    await acme.as('owner', async () => assert.equal(await countOf('files'), 0))
  })

  test('are not there for who may not see them, nor for who does not see the customer', async ({ client, assert }) => {
    const file = await acme.as('owner', () => attachedFile({ customerId: customer.id }, 'secret.txt'))
    const all = ['', '/preview', '/deletion'].map((part) => `/acme/files/${file.id}${part}`)
    await setReach(acme, 'agent', 'files.view', 'none')
    await setReach(acme, 'manager', 'customers.view', 'own')
    for (const user of [acme.users.agent, acme.users.manager])
      for (const address of all) (await client.get(address).loginAs(user).accept('html')).assertStatus(404)
    assert.notInclude((await client.get(tab()).loginAs(acme.users.agent)).text(), 'secret.txt')
    const history = await client.get(`/acme/customers/${customer.id}?tab=history`).loginAs(acme.users.agent)
    assert.notInclude(history.text(), 'secret.txt')
  })

  test('of comments are for who sees comments, wherever they stand', async ({ client, assert }) => {
    const file = await acme.as('owner', async () => {
      const made = await waitingFile('of a comment.txt')
      await commentOn(customer, 'With a file', [], [made.id])
      return made
    })
    assert.include((await client.get(tab()).loginAs(acme.users.agent)).text(), 'of a comment.txt')
    await setReach(acme, 'agent', 'comments.view', 'none')
    assert.notInclude((await client.get(tab()).loginAs(acme.users.agent)).text(), 'of a comment.txt')
    ;(await client.get(`/acme/files/${file.id}`).loginAs(acme.users.agent)).assertStatus(404)
  })

  test('that wait for a comment are their sender’s alone (UP-4)', async ({ client }) => {
    const { id } = await acme.as('agent', () => waitingFile())
    for (const part of ['', '/preview']) {
      ;(await client.get(`/acme/files/${id}${part}`).loginAs(acme.users.owner)).assertStatus(404)
      ;(await client.get(`/acme/files/${id}${part}`).loginAs(acme.users.agent)).assertStatus(200)
    }
  })

  test('ask for a file where none was chosen', async ({ client, assert }) => {
    const answer = await sendFiles(client, acme.users.agent, path, [])
    answer.assertStatus(422)
    assert.include(answer.text(), 'Choose a file first.')
  })

  test('are attached once, however often the form is sent (WEB-8)', async ({ client, assert }) => {
    const [submission, file] = [newId(), await fileNamed('once.txt')]
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => sendFiles(client, acme.users.agent, path, [file], submission))
    )
    for (const answer of answers) answer.assertStatus(303)
    await acme.as('owner', async () => assert.equal(await countOf('attachments'), 1))
  })

  test('stand in one place, with size, sender, preview and where they belong (M3.6)', async ({ client, assert }) => {
    const files = [await fileNamed('photo.jpg', await picture('jpeg', 60, 40)), await fileNamed('notes.txt')]
    ;(await sendFiles(client, acme.users.agent, path, files)).assertStatus(303)
    const comment = await acme.as('owner', async () => {
      return commentOn(customer, 'See this', [], [(await waitingFile('offer.txt')).id])
    })
    const page = (await client.get(tab()).loginAs(acme.users.owner)).text()
    for (const text of ['photo.jpg', 'notes.txt', 'offer.txt', '10 bytes', 'agent of acme', `#comment-${comment.id}`])
      assert.include(page, text)
    assert.equal(page.match(/<img [^>]*\/preview"/g)?.length, 2)
  })

  test('of a customer in the bin are looked at and left alone', async ({ client, assert }) => {
    const file = await acme.as('owner', () => attachedFile({ customerId: customer.id }, 'kept.txt'))
    await acme.as('owner', () => commentOn(customer, 'Kept too'))
    await client.delete(`/acme/customers/${customer.id}`).loginAs(acme.users.owner).withCsrfToken().redirects(0)
    for (const name of ['files', 'comments']) {
      const page = (await client.get(`/acme/customers/${customer.id}?tab=${name}`).loginAs(acme.users.owner)).text()
      assert.include(page, name === 'files' ? 'kept.txt' : 'Kept too')
      assert.notMatch(page, /\/(files|comments)\/\w+\/(deletion|edit)/)
    }
    ;(await client.get(`/acme/files/${file.id}`).loginAs(acme.users.owner)).assertStatus(200)
    const deletion = client.delete(`/acme/files/${file.id}`).loginAs(acme.users.owner).withCsrfToken().redirects(0)
    ;(await deletion.accept('html')).assertStatus(404)
  })

  test('are deleted by who attached them and by moderators, bytes and all', async ({ client, assert }) => {
    const [mine, another] = await acme.as('agent', async () => [
      await attachedFile({ customerId: customer.id }, 'mine.txt'),
      await attachedFile({ customerId: customer.id }, 'another.txt'),
    ])
    const remove = async (user: 'agent' | 'analyst', id: string) =>
      (await client.delete(`/acme/files/${id}`).loginAs(acme.users[user]).withCsrfToken().redirects(0)).status()
    assert.equal(await remove('analyst', mine.id), 403)
    assert.equal(await remove('agent', mine.id), 303)
    await grant(acme, 'analyst', 'files.moderate')
    assert.equal(await remove('analyst', another.id), 303)
    await acme.as('owner', async () => {
      await tidyFiles()
      assert.equal(await countOf('files'), 0)
    })
    const history = (await client.get(`/acme/customers/${customer.id}?tab=history`).loginAs(acme.users.owner)).text()
    for (const text of ['Deleted a file', 'mine.txt', 'another.txt']) assert.include(history, text)
  })
})
