import { test } from '@japa/runner'
import { ChangeGrants } from '#actions/settings/roles/change_grants'
import { allRoles } from '#permissions/roles'
import type { Permission } from '#permissions/verbs'
import { afterFirstStep } from '#tests/helpers/after_first_step'
import { countOf, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { exportCustomers } from '#tests/helpers/exports'
import { importText } from '#tests/helpers/imports'
import { manyCustomers } from '#tests/helpers/many_customers'
import { visits } from '#tests/helpers/visits'

/** As the owner does it on the page of permissions. */
const withdraw = (company: Company, permission: Permission) =>
  company.as('owner', () => {
    const role = allRoles().find(({ key }) => key === 'manager')!
    return new ChangeGrants().handle([{ role, permission, from: 'all', to: 'none' }])
  })

test.group('Losing a permission', () => {
  test('stops an import that runs before its next step, with the reason (PM-7, M14.1)', async ({
    client,
    assert,
    cleanup,
  }) => {
    const { acme, visit } = await visits(client)
    cleanup(afterFirstStep('import', () => withdraw(acme, 'customers.import')))
    const operation = await acme.as('manager', async () => {
      const { operation: stopped, result } = await importText(manyCustomers(1_200))
      assert.deepInclude(stopped.$attributes, { status: 'failed' })
      assert.equal(stopped.failure!.code, 'not_permitted')
      const created = await countOf('customers')
      assert.equal(created, result.created)
      assert.isBelow(created, 1_000)
      return stopped
    })
    const page = await visit(`/acme/operations/${operation.id}`)
    page.assertTextIncludes('The person who started it no longer has the permission.')
  })

  test('stops an export that runs before its next step, and leaves no file (PM-7, M9.5)', async ({
    client,
    assert,
    cleanup,
  }) => {
    const { acme, visit } = await visits(client)
    cleanup(afterFirstStep('export', () => withdraw(acme, 'customers.export')))
    const operation = await acme.as('manager', async () => {
      await createCustomer({ first_name: 'Ada' })
      const { operation: stopped, bytes } = await exportCustomers()
      assert.equal(stopped.failure!.code, 'not_permitted')
      assert.isNull(bytes)
      assert.equal(await countOf('files'), 0)
      return stopped
    })
    const page = await visit(`/acme/operations/${operation.id}`)
    page.assertTextIncludes('The person who started it no longer has the permission.')
  })
})
