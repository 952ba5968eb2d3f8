import { test } from '@japa/runner'
import { InviteUser } from '#actions/users/invite_user'
import { fileFields } from '#lists/file_fields'
import { FURTHER_ADDRESSES } from '#fields/further_addresses'
import { makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { createCustomersOfEveryKind, createEveryKind } from '#tests/helpers/every_kind'
import { exportCustomers } from '#tests/helpers/exports'
import { csvFile, importFile, importText } from '#tests/helpers/imports'

const CUSTOMERS = 300
/** What is missing stays missing; all else as the application proposes it. */
const CHOICES = { constants: {} }

/** What a cell holds that a list's cell does not: every contact point and address, people by e-mail, values by name. */
const WHOLE = [
  ...["'+49 171 2000001; Office: +49 30 900001", 'one1@example.com; Billing new: two1@example.com'],
  ...['owner@acme.test,agent@acme.test', 'VIP; soon_urgent', '"Sailing; Chess, blind"', '2024-10-27T01:30:00.123Z'],
  ...['"Depot | A\\|B \\\\ C | 2nd; floor |  | ', ' | x | ES\n |  |  |  | Bare"'],
]

const columns = () =>
  fileFields('customers')
    .map(({ key }) => key)
    .filter((key) => key !== FURTHER_ADDRESSES)

const exported = () => exportCustomers({ columns: columns() }, 'csv', { reimportable: true })

test.group('A re-importable export', () => {
  test('goes into an empty company unchanged and comes out equal: all kinds of fields, all contact points and addresses', async ({
    assert,
  }) => {
    const acme = await makeCompany()
    const first = await acme.as('owner', async () => {
      await createEveryKind()
      await createCustomersOfEveryKind(acme.users.agent.id, CUSTOMERS)
      return exported()
    })
    assert.equal(first.result.rows, CUSTOMERS)
    assert.equal(first.lines[0].split(',').at(-1), FURTHER_ADDRESSES)
    for (const cell of WHOLE) assert.include(first.lines[2], cell)
    const globex = await makeCompany('globex')
    await globex.as('owner', async () => {
      await new InviteUser().handle({
        email: 'owner@acme.test',
        name: 'Owner',
        roles: ['agent'],
        password: 'clientele-demo',
      })
      await new InviteUser().handle({
        email: 'agent@acme.test',
        name: 'Agent',
        roles: ['agent'],
        password: 'clientele-demo',
      })
    })
    await globex.as('owner', async () => {
      await createEveryKind()
      const { result, issues } = await importText(first.bytes!, CHOICES)
      assert.deepEqual(
        issues.map(({ problems }) => problems),
        []
      )
      assert.deepInclude(result, { created: CUSTOMERS, issues: 0 })
      assert.deepEqual((await exported()).lines, first.lines)
    })
  }).timeout(60_000)

  test('changes nothing where it came from', async ({ assert }) => {
    const acme = await makeCompany()
    await acme.as('owner', async () => {
      await createEveryKind()
      await createCustomersOfEveryKind(acme.users.agent.id, 20)
      const { bytes } = await exported()
      const { result } = await importText(bytes!, CHOICES)
      assert.deepInclude(result, { created: 0, updated: 0, unchanged: 20, issues: 0 })
    })
  })

  test('tells customers apart who share a phone and an e-mail, as families do', async ({ assert }) => {
    const shared = { phone: '+34 600 111 222', email: 'home@example.com' }
    const acme = await makeCompany()
    const { bytes } = await acme.as('owner', async () => {
      for (const values of [{ ...shared, first_name: 'Ana' }, { ...shared, first_name: 'Bo' }, {}])
        await createCustomer(values)
      return exported()
    })
    const globex = await makeCompany('globex')
    await globex.as('owner', async () => {
      await new InviteUser().handle({ email: 'owner@acme.test', roles: ['agent'], password: 'clientele-demo' })
      const { result } = await importText(bytes!, CHOICES)
      assert.deepInclude(result, { created: 3, issues: 0 })
    })
  })

  test('is taken as a workbook too', async ({ assert }) => {
    const acme = await makeCompany()
    await acme.as('owner', async () => {
      await createEveryKind()
      await createCustomersOfEveryKind(acme.users.agent.id, 20)
      const { bytes } = await exportCustomers({ columns: columns() }, 'xlsx', { reimportable: true })
      const { result, issues } = await importFile(await csvFile(bytes!, 'customers.xlsx'), CHOICES)
      assert.deepEqual(
        issues.map(({ problems }) => problems),
        []
      )
      assert.deepInclude(result, { created: 0, updated: 0, unchanged: 20, issues: 0 })
    })
  })
})
