import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { test } from '@japa/runner'
import { countOf, makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'

/** Begins to send a file, and is gone in the middle of it. */
function breakOff(path: string): Promise<void> {
  const { hostname, port } = new URL(process.env.APP_URL!)
  const part = '--cut\r\nContent-Disposition: form-data; name="uploads[]"; filename="a.txt"\r\n\r\n'
  const head = `POST ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${process.env.APP_URL}\r\n`
  const type = 'Content-Type: multipart/form-data; boundary=cut\r\nContent-Length: 500000\r\n\r\n'
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(head + type + part + 'x'.repeat(50_000), () => setTimeout(() => socket.destroy(), 1_500))
    })
    socket.on('error', () => {}).on('close', () => resolve())
  })
}

test.group('Files that break off', (group) => {
  const usual = process.env.TMPDIR
  let folder: string
  group.each.setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'incoming-'))
    process.env.TMPDIR = folder
    return async () => {
      if (usual === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = usual
      await rm(folder, { recursive: true })
    }
  })

  test('leave nothing in the folder for temporary files, however many (UP-1)', async ({ assert }) => {
    const acme = await makeCompany()
    const customer = await acme.as('owner', () => createCustomer())
    const attempts = Array.from({ length: 200 }, () => breakOff(`/acme/customers/${customer.id}/files`))
    for (let tries = 0; tries < 15 && (await readdir(folder)).length === 0; tries++) await wait(100)
    assert.isNotEmpty(await readdir(folder), 'they do land there')
    await Promise.all(attempts)
    for (let tries = 0; tries < 50 && (await readdir(folder)).length > 0; tries++) await wait(100)
    assert.isEmpty(await readdir(folder))
    assert.equal(await acme.as('owner', () => countOf('files')), 0)
  })
})
