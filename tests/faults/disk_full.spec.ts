import { readdir } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { test } from '@japa/runner'
import { RESERVE_BYTES } from '#files/space'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { queueExport } from '#tests/helpers/exports'
import { insertCustomers } from '#tests/helpers/insert_customers'
import { COMMITS } from '#tests/helpers/isolation'
import { manyCustomers } from '#tests/helpers/many_customers'
import { canMount, SmallDisk } from '#tests/helpers/small_disk'
import { storedFiles } from '#tests/helpers/stored_files'
import { found } from '#tests/helpers/counting_operation'
import { ownerAt, startWeb, type WebProcess } from '#tests/helpers/web_process'
import { WorkerProcess } from '#tests/helpers/worker_process'

const MEGABYTE = 1024 * 1024
const NO_SPACE = 'There is no space left on the server'

test.group('On a full disk (REL-9)', (group) => {
  group.tap((each) => each.skip(!canMount(), 'needs to mount a disk').tags([COMMITS]).timeout(120_000))

  let company: Company
  let disk: SmallDisk
  let web: WebProcess | undefined
  group.each.setup(async () => {
    company = await makeCompany()
    disk = await SmallDisk.mount(160)
    return async () => {
      await web?.stop()
      await disk.unmount()
    }
  })

  test('an upload and an export are refused before they begin, leave nothing, and work once there is space', async ({
    assert,
  }) => {
    const visitor = await signedIn({ STORAGE_PATH: disk.path, TMPDIR: disk.path })
    await disk.fill(RESERVE_BYTES - MEGABYTE)
    const imports = `${web!.address}/acme/customers/import`
    const exports = `${web!.address}/acme/reports/exports`
    for (const answer of [
      await visitor.upload(imports, 'customers.csv', manyCustomers(20_000)),
      await visitor.post(exports, { 'format': 'csv', 'columns[]': 'name' }),
    ]) {
      assert.equal(answer.status, 507)
      assert.include(answer.text, NO_SPACE)
    }
    await company.as('owner', async () => {
      assert.deepEqual([await countOf('files'), await countOf('operations')], [0, 0])
      assert.deepEqual(await storedFiles(disk.path), [])
    })
    assert.sameMembers(await readdir(disk.path), ['filler', 'files'])
    await disk.clear()
    assert.equal((await visitor.upload(imports, 'customers.csv', manyCustomers(200))).status, 303)
    assert.equal((await visitor.post(exports, { 'format': 'csv', 'columns[]': 'name' })).status, 303)
  })

  test('an export that runs out of space waits, leaves nothing behind, and goes on once there is some', async ({
    assert,
  }) => {
    await company.as('owner', async () => {
      await insertCustomers(1_000)
      const { id } = await queueExport()
      await disk.fill(RESERVE_BYTES - MEGABYTE)
      const worker = new WorkerProcess({ env: { STORAGE_PATH: disk.path } })
      while ((await found(id)).failure?.code !== 'disk_full') await wait(50)
      assert.deepEqual(await storedFiles(disk.path), [])
      await disk.clear()
      assert.equal(await worker.ended, 0)
      const { status, result } = await found(id)
      assert.equal(status, 'done')
      assert.deepEqual(await storedFiles(disk.path), [(result as { fileId: string }).fileId])
    })
  })

  async function signedIn(environment: NodeJS.ProcessEnv) {
    web = await startWeb(environment)
    return ownerAt(web)
  }
})
