import { test } from '@japa/runner'
import Customer from '#models/customer'
import Membership from '#models/membership'
import Team from '#models/team'
import { countNewlySeen } from '#permissions/count_newly_seen'
import { matesOf } from '#permissions/grants'
import { members, type Member } from '#permissions/roles'
import { OWNERS, RESPONSIBLE } from '#permissions/ownership'
import { REACHES, type Reach } from '#permissions/verbs'
import { insertMany } from '#tenancy/bulk'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'

/** The rule of row_scope.ts in plain words, for any person. */
function sees(member: Member, reach: Reach, customer: Customer): boolean {
  if (reach === 'all' || reach === 'none') return reach === 'all'
  const holders = (columns: readonly string[]) => columns.map((column) => customer.$extras[column] as string | null)
  if (holders(OWNERS).includes(member.userId)) return true
  return reach === 'team' && holders(RESPONSIBLE).some((id) => id !== null && matesOf(member).includes(id))
}

test.group('Customers newly seen', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  async function furnish() {
    const { owner, manager, agent, analyst } = acme.users
    await acme.as('owner', async () => {
      const { id } = await Team.create({ name: 'North', version: 1 })
      const north = await Membership.query().whereIn('userId', [agent.id, manager.id])
      const rows = north.map((member) => ({ team_id: id, membership_id: member.id }))
      await transaction(async (trx) => {
        await insertMany(trx, 'team_members', ['team_id', 'membership_id'], rows)
        await configurationChanged(trx)
      })
      for (const one of [owner, manager, agent, analyst])
        for (const other of [undefined, owner, agent])
          await createCustomer({ manager: one.id, ...(other && { service_manager: other.id }) })
    })
    await acme.as('manager', () => createCustomer({ manager: owner.id }))
    await acme.as('agent', async () => {
      const { id } = await createCustomer({ manager: owner.id })
      await Customer.query().where('id', id).update({ manager_id: null })
    })
  }

  test('are as many as the rule of single records finds', async ({ assert }) => {
    await furnish()
    const { manager, agent } = acme.users
    await acme.as('owner', async () => {
      const rows = await Customer.query().select('*')
      for (const row of rows)
        row.$extras = { manager_id: row.managerId, service_manager_id: row.serviceManagerId, created_by: row.createdBy }
      for (const ids of [[agent.id], [manager.id, agent.id]]) {
        const people = ids.map((id) => members().get(id)!)
        for (const [at, narrow] of REACHES.entries())
          for (const wide of REACHES.slice(at + 1)) {
            const gained = rows.filter((row) =>
              people.some((member) => sees(member, wide, row) && !sees(member, narrow, row))
            )
            assert.equal(
              await countNewlySeen('customers.view', people, narrow, wide),
              gained.length,
              `${narrow} to ${wide}`
            )
          }
      }
    })
  })
})
