import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ace from '@adonisjs/core/services/ace'
import { test } from '@japa/runner'
import { verifyTenant } from '#actions/tenants/verify_tenant'
import { noteChange } from '#actions/note_change'
import { engine } from '#config/database'
import { anchorHistory } from '#operations/anchor_histories'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'
import { newId } from '#text/ids'
import { forgetAnchors } from '#tests/helpers/anchors'
import { countOf, makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { csvFile, importFile } from '#tests/helpers/imports'
import { manyCustomers } from '#tests/helpers/many_customers'
import { deleteChanges } from '#tests/helpers/tampering'

const note = (name: string) => ({ list: 'teams', recordId: newId(), action: 'create', after: { name } })

test.group('The chain of changes, seen from outside', (group) => {
  group.tap((each) => each.tags(['@commits']))
  group.each.setup(() => forgetAnchors)

  test('stays whole when many people save at once (AUD-1)', async ({ assert }) => {
    const acme = await makeCompany()
    await acme.as('owner', async () => {
      const before = await countOf('changes')
      await Promise.all([
        ...Array.from({ length: 12 }, (_, index) => createCustomer({ last_name: `Person ${index}` })),
        ...Array.from({ length: 6 }, (_, index) =>
          transaction(async (trx) => {
            await noteChange(trx, note(`Team ${index}`))
            await configurationChanged(trx)
          })
        ),
        ...Array.from({ length: 6 }, (_, index) =>
          transaction(async (trx) => {
            await configurationChanged(trx)
            await noteChange(trx, note(`Other team ${index}`))
          })
        ),
      ])
      assert.equal(await countOf('changes'), before + 24)
      const { whole, lines } = await verifyTenant()
      assert.isTrue(whole, lines.join('\n'))
    })
  })

  test('stays whole after an import (AUD-1)', async ({ assert }) => {
    const acme = await makeCompany()
    await acme.as('owner', async () => {
      await importFile(await csvFile(manyCustomers(1_200)))
      const { whole, lines } = await verifyTenant()
      assert.isTrue(whole, lines.join('\n'))
    })
  })

  test('is written down outside the database, once for each end (AUD-1)', async ({ assert }) => {
    const acme = await makeCompany()
    const lines = async () =>
      (await readFile(join(process.env.STORAGE_PATH!, 'anchors', `${acme.tenant.id}.txt`), 'utf8')).trim().split('\n')
    await acme.as('owner', async () => {
      await anchorHistory()
      await anchorHistory()
      assert.match((await lines()).join('\n'), /^\d{4}-\d\d-\d\dT[\d:.]+Z acme 4 [0-9a-f]{64}$/)
      await createCustomer()
      await anchorHistory()
      assert.lengthOf(await lines(), 2)
      assert.isTrue((await verifyTenant()).whole)
    })
  })

  test('is verified by node ace audit:verify, which fails when something is wrong (AUD-1)', async ({ assert }) => {
    const acme = await makeCompany()
    await makeCompany('globex')
    const verify = async (...options: string[]) => {
      const command = await ace.exec('audit:verify', options)
      return command.exitCode
    }
    ace.ui.switchMode('raw')
    assert.equal(await verify(), 0)
    await acme.as('owner', () => deleteChanges(2))
    assert.equal(await verify(), 1)
    assert.equal(await verify('--tenant=globex'), 0)
    assert.equal(await verify('--tenant=nobody'), 1)
    ace.ui.switchMode('normal')
  })

  test('is held by the file itself on SQLite (AUD-1)', async ({ assert }) => {
    if (engine !== 'sqlite') return
    await makeCompany()
    const { default: Database } = await import('better-sqlite3')
    const file = new Database(process.env.SQLITE_PATH!)
    assert.throws(() => file.exec('delete from changes'), /append-only/)
    assert.throws(() => file.exec("update changes set action = 'x'"), /append-only/)
    file.close()
  })
})
