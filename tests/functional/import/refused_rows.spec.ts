import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { current } from '#tenancy/current'
import { createCustomer } from '#tests/helpers/customers'
import { addFieldToForm } from '#tests/helpers/shaping'
import { makeCompany } from '#tests/helpers/company'
import { importText, usualConstants } from '#tests/helpers/imports'
import { asOwner, only, problemsOf } from '#tests/helpers/imported'

test.group('Rows of an import', () => {
  test('are not added by a person who may not add customers', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      await db.from('grants').where({ tenant_id: current.tenant.id, permission: 'customers.create' }).delete()
      await db.from('tenants').where('id', current.tenant.id).increment('config_version', 1)
    })
    await as('manager', async () => {
      const { result, issues } = await importText('First name\nAda')
      assert.deepInclude(result, { created: 0, issues: 1 })
      assert.deepEqual(problemsOf(issues), [['import_may_not_create']])
    })
  })

  test('update only customers that the person may edit', async ({ assert }) => {
    const { as, users } = await makeCompany()
    await as('owner', async () => {
      await createCustomer({ email: 'ada@example.com', first_name: 'Ada' })
      await db
        .from('grants')
        .where({ tenant_id: current.tenant.id, permission: 'customers.edit' })
        .update({ scope: 'own' })
      await db.from('tenants').where('id', current.tenant.id).increment('config_version', 1)
    })
    await as('manager', async () => {
      const { issues } = await importText('First name,Email\nEve,ada@example.com', {
        constants: { ...usualConstants(), manager: users.manager.id },
      })
      assert.deepEqual(problemsOf(issues), [['import_may_not_edit']])
      assert.equal((await only()).record.first_name, 'Ada')
    })
  })

  test('are an issue, never a guess, when the phone is one customer’s and the e-mail another’s', async ({ assert }) => {
    await asOwner(async () => {
      await createCustomer({ first_name: 'Ada', phone: '+49 30 901820' })
      await createCustomer({ first_name: 'Grace', email: 'grace@example.com' })
      const { issues, result } = await importText('First name,Phone,Email\nWho,+49 30 901820,grace@example.com')
      assert.deepInclude(result, { created: 0, updated: 0, issues: 1 })
      assert.deepEqual(
        issues[0].problems.map(({ column, code }) => [column, code]),
        [
          [1, 'import_matches_several'],
          [2, 'import_matches_several'],
        ]
      )
    })()
  })

  test('are saved although others fail (M7.9)', async ({ assert }) => {
    await asOwner(async () => {
      const { result, issues } = await importText(
        'First name,Email\nAda,ada@example.com\nGrace,not an address\nJoan,joan@example.com'
      )
      assert.deepInclude(result, { created: 2, issues: 1 })
      assert.deepEqual(
        issues.map(({ rowNo }) => rowNo),
        [3]
      )
      assert.deepEqual(issues[0].cells, ['Grace', 'not an address'])
    })()
  })

  test('obey what a form requires and what must be unique (M1.14, M1.15)', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', () => addFieldToForm({ key: 'tax_region', label: 'Tax region', type: 'text', required: true }))
    await as('owner', async () => {
      const { issues, result } = await importText(
        'First name,Membership number,Tax region\nAda,M-1,North\nGrace,M-1,South\nJoan,M-3,'
      )
      assert.deepInclude(result, { created: 1, issues: 2 })
      assert.deepEqual(
        issues.map(({ problems }) => problems.map(({ column, code }) => [column, code])),
        [[[1, 'taken']], [[2, 'required']]]
      )
    })
  })
})
