import { test } from '@japa/runner'
import sharp from 'sharp'
import type { Record } from '#fields/field'
import StoredFile from '#models/stored_file'
import { attachedFile, fileNamed, picture } from '#tests/helpers/attachments'
import { sendFiles } from '#tests/helpers/comment_pages'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'

/** What keeps a browser from opening bytes in our name, or keeping them. */
const CLOSED = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
}

test.group('Downloads', (group) => {
  let acme: Company
  let customer: Record
  group.each.setup(async () => {
    acme = await makeCompany()
    customer = await acme.as('owner', () => createCustomer())
  })

  test('of a {0} are saved, never opened (UP-3)')
    .with([
      ['page.html', 'text/html', '<script>document.title = "run"</script>'],
      ['drawing.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
      ['ñandú – "1".txt', 'text/plain', 'text'],
    ])
    .run(async ({ client, assert }, [name, type, content]) => {
      const file = await acme.as('owner', () => attachedFile({ customerId: customer.id }, name, content, type))
      const answer = await client.get(`/acme/files/${file.id}`).loginAs(acme.users.owner)
      answer.assertStatus(200)
      for (const [header, value] of Object.entries(CLOSED)) assert.equal(answer.header(header), value, header)
      const disposition = String(answer.header('content-disposition'))
      assert.match(disposition, /^attachment; filename="[^"]*"; filename\*=UTF-8''/)
      assert.include(disposition, encodeURIComponent(name).replaceAll("'", '%27'))
    })

  test('of a preview give a picture drawn anew, smaller and without what its file told besides (UP-1)', async ({
    client,
    assert,
  }) => {
    const bytes = await picture('jpeg', 3000, 1000)
    assert.include(bytes.toString('latin1'), 'Canary camera')
    const photo = await fileNamed('photo.jpg', bytes)
    await sendFiles(client, acme.users.agent, `/acme/customers/${customer.id}/files`, [photo])
    const { id } = await acme.as('owner', () => StoredFile.query().where('purpose', 'attachment').firstOrFail())
    const answer = await client.get(`/acme/files/${id}/preview`).loginAs(acme.users.owner)
    answer.assertStatus(200)
    for (const [header, value] of Object.entries(CLOSED)) assert.equal(answer.header(header), value, header)
    assert.equal(answer.header('content-type'), 'image/webp')
    assert.equal(answer.header('content-disposition'), 'inline')
    const { format, width, height, exif } = await sharp(answer.body() as Buffer).metadata()
    assert.deepEqual([format, width, height, exif], ['webp', 960, 320, undefined])
  })

  test('of a preview are not there for what is no picture', async ({ client }) => {
    const file = await acme.as('owner', async () => {
      const made = await attachedFile({ customerId: customer.id })
      return made.merge({ previewId: null }).save()
    })
    ;(await client.get(`/acme/files/${file.id}/preview`).loginAs(acme.users.owner).accept('html')).assertStatus(404)
  })

  test('of files that operations made are not given here', async ({ client }) => {
    const file = await acme.as('owner', async () => {
      const made = await attachedFile({ customerId: customer.id })
      return made.merge({ purpose: 'export' }).save()
    })
    ;(await client.get(`/acme/files/${file.id}`).loginAs(acme.users.owner).accept('html')).assertStatus(404)
  })
})
