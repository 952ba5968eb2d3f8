import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { test } from '@japa/runner'
import { LocalFileStore } from '#files/local_store'
import { newId } from '#text/ids'
import { scratchFolder } from '#tests/unit/files/scratch'

test.group('LocalFileStore', () => {
  test('no name leads out of the store', async ({ assert, test: t }) => {
    const store = new LocalFileStore(await scratchFolder({ test: t }))
    const names = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('../x', '..%2f', 'CON', '\0', '/etc/passwd', 'a'.repeat(512), '')
    )
    await fc.assert(
      fc.asyncProperty(names, async (name) => {
        await assert.rejects(() => store.openRead(1, name), /names no file/)
        await assert.rejects(() => store.remove(1, name), /names no file/)
      })
    )
    for (const tenant of [0, -1, 1.5, Number.NaN, '../1' as unknown as number]) {
      await assert.rejects(() => store.openRead(tenant, newId()), /names no file/)
    }
  })

  test('refuses a link in the place of a tenant folder or a file', async ({ assert, test: t }) => {
    const root = await scratchFolder({ test: t })
    const store = new LocalFileStore(root)
    const id = newId()
    await mkdir(join(root, 'elsewhere'))
    await mkdir(join(root, 'files', '2'), { recursive: true })
    await writeFile(join(root, 'elsewhere', id), 'secret')
    await symlink(join(root, 'elsewhere'), join(root, 'files', '1'))
    await symlink(join(root, 'elsewhere', id), join(root, 'files', '2', id))
    await assert.rejects(() => store.openRead(1, id), /is a link/)
    await assert.rejects(() => store.write(1, id, Readable.from(['x'])), /is a link/)
    await assert.rejects(() => store.openRead(2, id), /ELOOP/)
  })

  test('refuses what the disk cannot hold', async ({ assert, test: t }) => {
    const store = new LocalFileStore(await scratchFolder({ test: t }))
    const write = store.write(1, newId(), Readable.from(['x']), { expectedBytes: 1e18 })
    assert.containsSubset(await write.catch((error: unknown) => error), { code: 'disk_full' })
  })

  test('leaves nothing of a file that broke off', async ({ assert, test: t }) => {
    const root = await scratchFolder({ test: t })
    const store = new LocalFileStore(root)
    const id = newId()
    async function* broken() {
      yield 'half'
      throw new Error('connection lost')
    }
    await assert.rejects(() => store.write(1, id, broken()), 'connection lost')
    await assert.rejects(() => store.openRead(1, id), /ENOENT/)
    assert.isEmpty(await readdir(join(root, 'files', '.incoming')))
  })

  test('writes, replaces, reads and removes a file of one tenant', async ({ assert, test: t }) => {
    const store = new LocalFileStore(await scratchFolder({ test: t }))
    const id = newId()
    await store.write(1, id, Readable.from(['old']))
    assert.deepEqual(await store.write(1, id, Readable.from(['né', 'w'])), {
      size: 4,
      sha256: createHash('sha256').update('néw').digest('hex'),
    })
    assert.equal(await text(await store.openRead(1, id)), 'néw')
    await assert.rejects(() => store.openRead(2, id), /ENOENT/)
    await store.remove(1, id)
    await store.remove(1, id)
    await assert.rejects(() => store.openRead(1, id), /ENOENT/)
  })
})
