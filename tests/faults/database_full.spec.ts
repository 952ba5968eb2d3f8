import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { test } from '@japa/runner'
import { engine } from '#config/database'
import { enqueue } from '#operations/queue'
import { transaction } from '#tenancy/transaction'
import { makeCompany, type Company } from '#tests/helpers/company'
import { csvFile, planFile } from '#tests/helpers/imports'
import { COMMITS } from '#tests/helpers/isolation'
import { expectedOf, manyCustomers } from '#tests/helpers/many_customers'
import { canMount, SmallDisk } from '#tests/helpers/small_disk'
import { ownerAt, startWeb } from '#tests/helpers/web_process'
import { WorkerProcess } from '#tests/helpers/worker_process'

const ROWS = 10_000

test.group('An SQLite database on a full disk (REL-9)', (group) => {
  group.tap((each) =>
    each
      .skip(engine !== 'sqlite' || !canMount(), 'needs SQLite, and to mount a disk')
      .tags([COMMITS])
      .timeout(180_000)
  )

  let company: Company
  let disk: SmallDisk
  group.each.setup(async () => {
    company = await makeCompany()
    disk = await SmallDisk.mount(160)
    return () => disk.unmount()
  })

  test('answers 507, keeps all that was acknowledged, and takes more once there is space', async ({
    assert,
    cleanup,
  }) => {
    const web = await startWeb({ SQLITE_PATH: moveDatabase() })
    cleanup(() => web.stop())
    const visitor = await ownerAt(web)
    const fields = `${web.address}/acme/settings/fields`
    const create = (label: string) => visitor.post(`${fields}/new?type=text`, { label })
    await disk.fill()
    const answers: number[] = []
    while (!answers.includes(507) && answers.length < 400)
      answers.push((await create(`Field ${answers.length}`)).status)
    assert.equal(answers.at(-1), 507)
    assert.equal((await visitor.get(fields)).status, 200)
    await disk.clear()
    assert.equal((await create('After all')).status, 303)
    const { kept } = only('select count(*) as kept from custom_fields')
    assert.equal(kept, answers.filter((status) => status === 303).length + 1)
  })

  test('lets an import wait, and finish with all its rows once there is space', async ({ assert, cleanup }) => {
    const { id } = await company.as('owner', async () => {
      const operation = await planFile(await csvFile(manyCustomers(ROWS)))
      await transaction((trx) => enqueue(trx, operation, 'planned'))
      return operation
    })
    const worker = new WorkerProcess({ env: { SQLITE_PATH: moveDatabase() } })
    cleanup(() => worker.signal('SIGKILL'))
    const doneNow = () => Number(only(`select done from operations where id = '${id}'`).done)
    while (doneNow() === 0) await wait(50)
    await disk.fill()
    for (let before = -1; before !== doneNow(); await wait(2_000)) before = doneNow()
    assert.isBelow(doneNow(), ROWS + ROWS / 50)
    await disk.clear()
    assert.equal(await worker.ended, 0)
    const { status, result } = only(`select status, result from operations where id = '${id}'`)
    assert.deepEqual([status, JSON.parse(result as string)], ['done', expectedOf(ROWS)])
    assert.equal(only('select count(*) as customers from customers').customers, expectedOf(ROWS).created)
  })

  function moveDatabase() {
    const source = new Database(process.env.SQLITE_PATH)
    source.exec(`VACUUM INTO '${pathOnDisk()}'`)
    source.close()
    return pathOnDisk()
  }

  const pathOnDisk = () => join(disk.path, 'clientele.sqlite3')

  /** The one row that a query finds in a database that is whole. */
  function only(sql: string) {
    const file = new Database(pathOnDisk(), { timeout: 10_000 })
    try {
      if (file.pragma('quick_check', { simple: true }) !== 'ok') throw new Error('The database is broken')
      return file.prepare(sql).get() as { [column: string]: unknown }
    } finally {
      file.close()
    }
  }
})
