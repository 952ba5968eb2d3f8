import { test } from '@japa/runner'
import Grant from '#models/grant'
import Role from '#models/role'
import type { Permission } from '#permissions/verbs'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { addFieldToForm } from '#tests/helpers/shaping'

const ADDRESS = /href="(\/acme[^"#]*)"/g
const kindOf = (address: string) => address.replace(/\?.*/, '').replace(/[0-7][0-9A-HJKMNP-TV-Z]{25}/g, ':id')

test.group('Links', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
    await acme.as('owner', () => createCustomer({ last_name: 'Silva' }))
    await acme.as('owner', () => addFieldToForm({ key: 'plan', label: 'Plan', type: 'select' }))
  })

  const cases: { role: 'agent' | 'analyst'; more: Permission[] }[] = [
    { role: 'agent', more: [] },
    { role: 'analyst', more: [] },
    { role: 'agent', more: ['settings.fields'] },
    { role: 'agent', more: ['settings.roles'] },
    { role: 'agent', more: ['settings.dictionaries', 'customers.import'] },
  ]
  for (const { role, more } of cases) {
    const who = [role, ...more].join(' with ')
    test(`are only where they may be followed: ${who}`, async ({ client, assert }) => {
      await acme.as('owner', () => allow(role, more))
      const seen = new Map([['/acme', '/acme']])
      for (const [kind, address] of seen) {
        const page = await client.get(address).loginAs(acme.users[role])
        assert.notEqual(page.status(), 403, `${who} is led to ${kind}`)
        if (!page.header('content-type')?.includes('html')) continue
        for (const [, href] of page.text().matchAll(ADDRESS)) {
          if (!seen.has(kindOf(href))) seen.set(kindOf(href), href.replaceAll('&amp;', '&'))
        }
      }
      assert.isAbove(seen.size, 6)
    })
  }
})

async function allow(role: string, permissions: Permission[]) {
  const { id: roleId } = await Role.findByOrFail('key', role)
  await transaction(async (trx) => {
    for (const permission of permissions) {
      await Grant.create({ roleId, permission, scope: 'all' }, { client: trx })
    }
    await configurationChanged(trx)
  })
}
