import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { verifyTenant } from '#actions/tenants/verify_tenant'
import { noteChange } from '#actions/note_change'
import Change from '#models/change'
import { configurationChanged } from '#tenancy/configuration'
import { current, system } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { newId } from '#text/ids'
import { countOf, makeCompany } from '#tests/helpers/company'
import { statementsOf } from '#tests/helpers/statements'

const note = (name: string) => ({ list: 'teams', recordId: newId(), action: 'create', after: { name } })

test.group('The chain of changes', () => {
  test('grows with a transaction, or not at all (AUD-1)', async ({ assert }) => {
    const acme = await makeCompany()
    await acme.as('owner', async () => {
      const before = await countOf('changes')
      const failing = transaction(async (trx) => {
        await noteChange(trx, note('North'))
        throw new Error('power cut')
      })
      await assert.rejects(() => failing, /power cut/)
      assert.equal(await countOf('changes'), before)
      await transaction(async (trx) => {
        await noteChange(trx, note('North'))
        await noteChange(trx, note('South'))
      })
      assert.equal(await countOf('changes'), before + 2)
      assert.isTrue((await verifyTenant()).whole)
    })
  })

  test('takes the lock of its end last and once, with three statements (AUD-1)', async ({ assert }) => {
    const acme = await makeCompany()
    await acme.as('owner', async () => {
      const sent = await statementsOf(() =>
        transaction(async (trx) => {
          await noteChange(trx, note('North'))
          await noteChange(trx, note('South'))
          await configurationChanged(trx)
        })
      )
      assert.deepEqual(
        sent.map((sql) => sql.replace(/`/g, '').split(' ').slice(0, 4).join(' ')),
        [
          'update tenants set config_version',
          'select seq, hash from',
          'insert into changes (tenant_id,',
          'update history_heads set seq',
        ]
      )
    })
  })

  test('is written in transactions of the house only', async ({ assert }) => {
    const acme = await makeCompany()
    await acme.as('owner', () =>
      assert.rejects(() => db.transaction((trx) => noteChange(trx, note('North'))), /transaction\(\) opened/)
    )
  })

  test('is changed and deleted by nobody, whatever the application asks for (AUD-1)', async ({ assert }) => {
    const acme = await makeCompany()
    await acme.as('owner', async () => {
      const own = () => db.from('changes').where('tenant_id', current.tenant.id)
      await assert.rejects(() => own().update({ action: 'delete' }), /append-only/)
      await assert.rejects(() => own().delete(), /append-only/)
      const change = await Change.query().firstOrFail()
      await assert.rejects(() => change.merge({ action: 'delete' }).save(), /append-only/)
      await assert.rejects(() => change.delete(), /append-only/)
    })
    await system('tests try what an operator might', async () => {
      for (const sql of ['delete from changes', 'update changes set action = 1', 'truncate table changes'])
        await assert.rejects(() => db.rawQuery(sql), /append-only/)
    })
  })
})
