import { deflateSync } from 'node:zlib'
import { test } from '@japa/runner'
import type { Record } from '#fields/field'
import StoredFile from '#models/stored_file'
import { fileNamed, picture } from '#tests/helpers/attachments'
import { sendFiles } from '#tests/helpers/comment_pages'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { storedFiles } from '#tests/helpers/stored_files'
import { isId } from '#text/ids'

const SCRIPT = '<script>alert(1)</script>'
const EICAR = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`
const PNG = Buffer.from('89504e470d0a1a0a', 'hex')

/** A PNG that claims to be so wide and high; its data is as much as `bytes` unpack to. */
function pngClaiming(width: number, height: number, bytes = 10): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(type), data, sum])
  }
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  const head = chunk('IHDR', Buffer.concat([size, Buffer.from([8, 2, 0, 0, 0])]))
  return Buffer.concat([PNG, head, chunk('IDAT', deflateSync(Buffer.alloc(bytes))), chunk('IEND', Buffer.alloc(0))])
}

test.group('Files that mean no good', (group) => {
  let acme: Company
  let customer: Record
  let path: string
  group.each.setup(async () => {
    acme = await makeCompany()
    customer = await acme.as('owner', () => createCustomer())
    path = `/acme/customers/${customer.id}/files`
  })

  test('{0} is refused and leaves nothing (UP-1)')
    .with<[string, string | Buffer][]>([
      ['drawing.SvG', '<svg onload="alert(1)"/>'],
      ['picture.png.html', PNG],
      ['picture.html.png', `<!doctype html>${SCRIPT}`],
      ['archive.jar', 'PK\x03\x04'],
      ['script.js', 'alert(1)'],
      ['data.xml', '<?xml version="1.0"?><a/>'],
      ['archive.phar', '<?php __HALT_COMPILER();'],
      ['page.txt', `\ufeff \n<html>${SCRIPT}`],
      ['table.csv', `<!-- -->${SCRIPT}`],
      ['program.pdf', 'MZ\x90\0'],
      ['program.txt', 'MZ\x90\0\x03'],
      ['eicar.com', EICAR],
      ['nothing.txt', ''],
      ['noending', 'text'],
      ['CON', 'text'],
    ])
    .run(async ({ client, assert }, [name, content]) => {
      const before = await acme.as('owner', storedFiles)
      const answer = await sendFiles(client, acme.users.agent, path, [await fileNamed(name, content)])
      answer.assertStatus(422)
      assert.include(answer.text(), `“${name}”`)
      assert.equal(await acme.as('owner', () => countOf('files')), 0)
      assert.sameMembers(await acme.as('owner', storedFiles), before)
    })

  test('{0} is kept as what it is and given back only to be saved (UP-1)')
    .with<[string, () => Promise<string | Buffer>, boolean][]>([
      ['gifar.gif', async () => Buffer.concat([await picture('gif', 8, 8), Buffer.from('PK\x03\x04 a jar')]), true],
      ['script.jpg', async () => Buffer.concat([await picture('jpeg', 8, 8), Buffer.from(SCRIPT)]), true],
      ['huge.png', async () => pngClaiming(40_000, 40_000), false],
      ['bomb.png', async () => pngClaiming(6_000, 6_000, 50_000_000), false],
      ['broken.png', async () => Buffer.concat([PNG, Buffer.from('no picture')]), false],
      ['eicar.txt', async () => EICAR, false],
      [
        'bomb.zip',
        async () => Buffer.concat([Buffer.from('PK\x03\x04'), deflateSync(Buffer.alloc(10_000_000))]),
        false,
      ],
    ])
    .run(async ({ client, assert }, [name, content, drawn]) => {
      const bytes = Buffer.from(await content())
      ;(await sendFiles(client, acme.users.agent, path, [await fileNamed(name, bytes)])).assertStatus(303)
      const file = await acme.as('owner', () => StoredFile.query().where('purpose', 'attachment').firstOrFail())
      const answer = await client.get(`/acme/files/${file.id}`).loginAs(acme.users.owner)
      assert.match(String(answer.header('content-disposition')), /^attachment;/)
      assert.equal(answer.header('content-security-policy'), "sandbox; default-src 'none'")
      const preview = await client.get(`/acme/files/${file.id}/preview`).loginAs(acme.users.owner).accept('html')
      assert.equal(preview.status(), drawn ? 200 : 404)
      if (drawn) assert.notInclude((preview.body() as Buffer).toString('latin1'), 'alert')
    })

  test('are called by what is left of their names, and lie where we say (UP-2)', async ({ client, assert }) => {
    const names: [sent: string, kept: string][] = [
      ['..%2f..%2fetc%2fpasswd.txt', '..%2f..%2fetc%2fpasswd.txt'.replace(/^\.+/, '')],
      ['../../../tmp/up.txt', 'up.txt'],
      ['C:\\temp\\back.txt', 'back.txt'],
      ['CON.txt', 'CON.txt'],
      ['gpj.\u202eexe.txt', 'gpj.exe.txt'],
      ['nul\0byte.txt', 'nulbyte.txt'],
      ['漢字 😀.txt', '漢字 😀.txt'],
      [`${'a'.repeat(508)}.txt`, `${'a'.repeat(145)}….txt`],
    ]
    for (const [sent, kept] of names) {
      const call = client.post(path).loginAs(acme.users.agent).withCsrfToken().redirects(0).accept('html')
      const answer = await call.file('uploads[]', Buffer.from('text'), { filename: sent })
      answer.assertStatus(303)
      const file = await acme.as('owner', () => StoredFile.query().orderBy('id', 'desc').firstOrFail())
      assert.equal(file.name, kept)
    }
    for (const stored of await acme.as('owner', storedFiles)) assert.isTrue(isId(stored), stored)
  })
})
