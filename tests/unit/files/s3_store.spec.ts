import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { test } from '@japa/runner'
import { FileProblem } from '#files/file_problem'
import { S3FileStore } from '#files/s3_store'
import { newId } from '#text/ids'
import { breakOff, fail, ObjectStorage } from '#tests/helpers/object_storage'
import { scratchFolder } from '#tests/unit/files/scratch'

test.group('S3FileStore', (group) => {
  let storage: ObjectStorage
  let store: S3FileStore
  const id = newId()
  group.each.setup(async () => {
    storage = new ObjectStorage()
    store = new S3FileStore(await storage.start())
    return () => storage.stop()
  })

  test('asks for nothing but objects named by a tenant and an id', async ({ assert }) => {
    for (const name of ['../x', '..%2f', 'CON', '\0', '', `${id}?acl`])
      await assert.rejects(() => store.openRead(1, name), /names no file/)
    for (const tenant of [0, -1, 1.5, Number.NaN])
      await assert.rejects(() => store.write(tenant, id, Readable.from(['x'])), /names no file/)
    assert.isEmpty(storage.asked)
  })

  test('gives back what was written, replaces and removes it', async ({ assert }) => {
    const stored = await store.write(7, id, Readable.from(['Ä', Buffer.from('b')]))
    assert.deepEqual(stored, { size: 3, sha256: createHash('sha256').update('Äb').digest('hex') })
    assert.equal(await text(await store.openRead(7, id)), 'Äb')
    await store.write(7, id, Readable.from([]))
    assert.equal(await text(await store.openRead(7, id)), '')
    await store.remove(7, id)
    await store.remove(7, id)
    await assert.rejects(() => store.openRead(7, id), /404 NoSuchKey/)
    assert.include(storage.asked, `PUT /files/7/${id}`)
  })

  test('says that a file is not there as the local disk does', async ({ assert }) => {
    const error = await store.openRead(7, id).catch((thrown: unknown) => thrown)
    assert.containsSubset(error, { code: 'ENOENT' })
  })

  test('tries again where the storage stumbles, and gives up where it refuses', async ({ assert }) => {
    storage.faults.push(fail(503, 'SlowDown'), fail(500, 'InternalError'))
    await store.write(7, id, Readable.from(['kept']))
    assert.equal(storage.objects.get(`/files/7/${id}`)?.toString(), 'kept')
    storage.faults.push(fail(403, 'AccessDenied'))
    const error = await store.write(7, id, Readable.from(['x'])).catch((thrown: unknown) => thrown)
    assert.containsSubset(error, { code: 'E_OBJECT_STORAGE' })
    assert.equal(storage.objects.get(`/files/7/${id}`)?.toString(), 'kept')
  })

  test('follows no redirection elsewhere', async ({ assert }) => {
    storage.faults.push((response) => void response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end())
    await assert.rejects(() => store.openRead(7, id), /answered 307/)
  })

  test('says that there is no space left as the local disk does', async ({ assert }) => {
    storage.faults.push(...Array.from({ length: 4 }, () => fail(507, 'XMinioStorageFull')))
    const error = await store.write(7, id, Readable.from(['x'])).catch((thrown: unknown) => thrown)
    assert.instanceOf(error, FileProblem)
    assert.containsSubset(error, { code: 'disk_full' })
  })

  test('breaks off where the storage does, instead of ending early', async ({ assert }) => {
    storage.faults.push(breakOff)
    const bytes = await store.openRead(7, id)
    await assert.rejects(() => text(bytes), /terminated/)
  })

  test('is unreachable with a reason where nobody listens', async ({ assert }) => {
    storage.stop()
    const error = await store.remove(7, id).catch((thrown: unknown) => thrown)
    assert.containsSubset(error, { code: 'E_OBJECT_STORAGE' })
  })

  test('leaves nothing on the local disk, whether a file arrives or breaks off', async ({ assert, test: t }) => {
    const usual = process.env.TMPDIR
    process.env.TMPDIR = await scratchFolder({ test: t })
    async function* broken() {
      yield 'half'
      throw new Error('connection lost')
    }
    try {
      await store.write(7, id, Readable.from(['whole']))
      await assert.rejects(() => store.write(7, id, broken()), 'connection lost')
      assert.isEmpty(await readdir(process.env.TMPDIR))
      assert.equal(storage.objects.get(`/files/7/${id}`)?.toString(), 'whole')
    } finally {
      if (usual === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = usual
    }
  })
})
