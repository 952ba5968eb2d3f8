import { test } from '@japa/runner'
import { fileLimits, MEGABYTE, type FileLimits } from '#actions/files/limits'
import { ChangeFileLimits } from '#actions/settings/change_file_limits'
import { FileProblem } from '#files/file_problem'
import { fileStore } from '#files/index'
import type { Record } from '#fields/field'
import { fileNamed, waitingFile } from '#tests/helpers/attachments'
import { sendFiles } from '#tests/helpers/comment_pages'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { submit } from '#tests/helpers/customer_pages'

test.group('Limits of files', (group) => {
  let acme: Company
  let customer: Record
  let path: string
  const limit = (limits: Partial<FileLimits>) =>
    acme.as('owner', () => new ChangeFileLimits().handle({ ...fileLimits(), ...limits }))
  const send = async (client: Parameters<typeof sendFiles>[0], ...files: string[]) =>
    sendFiles(client, acme.users.agent, path, files)
  group.each.setup(async () => {
    acme = await makeCompany()
    customer = await acme.as('owner', () => createCustomer())
    path = `/acme/customers/${customer.id}/files`
  })

  test('are changed only by who may, to whole numbers in bounds', async ({ client, assert }) => {
    const form = { fileMegabytes: '10', filesMegabytes: '', dailyFiles: '7' }
    ;(await submit(client, acme.users.agent, '/acme/settings/files', form, 'PUT')).assertStatus(403)
    await submit(client, acme.users.owner, '/acme/settings/files', { ...form, fileMegabytes: '101' }, 'PUT')
    await submit(client, acme.users.owner, '/acme/settings/files', { ...form, dailyFiles: '-1' }, 'PUT')
    await acme.as('owner', async () => assert.equal(await countOf('changes', { list: 'file_limits' }), 0))
    ;(await submit(client, acme.users.owner, '/acme/settings/files', form, 'PUT')).assertStatus(303)
    const page = (await client.get('/acme/settings/files').loginAs(acme.users.owner)).text()
    assert.match(page, /name="fileMegabytes"[^>]*value="10"|value="10"[^>]*name="fileMegabytes"/)
    const history = (await client.get('/acme/settings/history').loginAs(acme.users.owner)).text()
    for (const text of ['Limits of files', 'Files a person and day']) assert.include(history, text)
  })

  test('refuse a file that is larger than one may be, and say how large that is', async ({ client, assert }) => {
    await limit({ fileMegabytes: 1 })
    const answer = await send(client, await fileNamed('large.txt', 'x'.repeat(MEGABYTE + 1)))
    answer.assertStatus(422)
    assert.include(answer.text(), '“large.txt” is larger than 1 MB')
  })

  test('refuse files that the company has no room for (UP-5)', async ({ client, assert }) => {
    await limit({ filesMegabytes: 1 })
    ;(await send(client, await fileNamed('half.txt', 'x'.repeat(MEGABYTE / 2)))).assertStatus(303)
    const answer = await send(client, await fileNamed('more.txt', 'x'.repeat(MEGABYTE / 2 + 1)))
    answer.assertStatus(422)
    assert.include(answer.text(), 'your company’s 1 MB for files are used up')
    await acme.as('owner', async () => assert.equal(await countOf('files'), 1))
  })

  test('refuse more files than a person may attach within a day, waiting ones counted (UP-5)', async ({
    client,
    assert,
  }) => {
    await limit({ dailyFiles: 2 })
    await acme.as('agent', () => waitingFile())
    ;(await send(client, await fileNamed('second.txt'))).assertStatus(303)
    const answer = await send(client, await fileNamed('third.txt'))
    answer.assertStatus(422)
    assert.include(answer.text(), '“third.txt” was not taken: 2 files a day')
    const other = await sendFiles(client, acme.users.owner, path, [await fileNamed('of another.txt')])
    other.assertStatus(303)
  })

  test('of the disk are answered with 507, before anything is written (UP-5)', async ({ client, assert, cleanup }) => {
    const usual = fileStore.requireSpace
    fileStore.requireSpace = async () => {
      throw new FileProblem('disk_full')
    }
    cleanup(() => void (fileStore.requireSpace = usual))
    ;(await send(client, await fileNamed('a.txt'))).assertStatus(507)
    await acme.as('owner', async () => assert.equal(await countOf('files'), 0))
  })

  test('of the disk met in the middle leave no row behind', async ({ client, assert, cleanup }) => {
    const usual = fileStore.write
    fileStore.write = async () => {
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    }
    cleanup(() => void (fileStore.write = usual))
    ;(await send(client, await fileNamed('a.txt'))).assertStatus(507)
    await acme.as('owner', async () => assert.equal(await countOf('files'), 0))
  })
})
