import fc from 'fast-check'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { ListQuery } from '#lists/list_query'
import { parseListState } from '#lists/parse_state'
import { readRecords } from '#lists/read_records'
import { can } from '#permissions/grants'
import { reachOf, reaches } from '#permissions/reaching'
import { remediesFor, type Remedy } from '#permissions/remedies'
import { members, sumOf, type Member, type Reaches } from '#permissions/roles'
import { mayTouch } from '#permissions/row_scope'
import type { Permission } from '#permissions/verbs'
import { whoReaches } from '#permissions/who_reaches'
import { why, whyRecord } from '#permissions/why'
import { makeCompany, type Company } from '#tests/helpers/company'
import { anyPlaces, makePlaces, permissionTo, place, VERBS } from '#tests/helpers/random_places'

const people = ['owner', 'manager', 'agent', 'analyst'] as const
type Name = (typeof people)[number]
type Places = Parameters<typeof place>[2]

test.group('Why?', (group) => {
  let acme: Company
  let made: Awaited<ReturnType<typeof makePlaces>>
  group.each.setup(async () => {
    acme = await makeCompany()
    made = await makePlaces(acme)
  })

  const always = (work: () => Promise<void>, numRuns: number) =>
    fc.assert(
      fc.asyncProperty(anyPlaces, async (places: Places) => {
        await place(acme, made, places)
        await work()
      }),
      { numRuns, endOnFailure: true }
    )
  const memberOf = (name: Name) => members().get(acme.users[name].id)!
  const records = () => readRecords(made.customers)
  const explained = (name: Name, verb: (typeof VERBS)[number]) =>
    acme.as('owner', async () =>
      (await records()).map((record) => whyRecord(memberOf(name), permissionTo(verb), record).allowed)
    )

  test('says what the house decides, for any roles, teams and owners', async ({ assert }) => {
    await always(async () => {
      for (const name of people)
        for (const verb of VERBS) {
          const permission = permissionTo(verb)
          const decided = await acme.as(name, async () => {
            const touched = (await records()).map((one) => mayTouch('customers.view', one) && mayTouch(permission, one))
            return { able: can(permission), touched }
          })
          const able = await acme.as('owner', async () => why(memberOf(name), permission).allowed)
          assert.deepEqual({ able, touched: await explained(name, verb) }, decided, `${verb} by ${name}`)
        }
    }, 12)
  }).timeout(60_000)

  test('says what pages and buttons answer', async ({ assert, client }) => {
    await always(async () => {
      for (const name of ['manager', 'agent', 'analyst'] as const)
        for (const verb of ['view', 'edit', 'disable', 'delete'] as const) {
          const answers = await Promise.all(made.customers.map((id) => ask(client, acme, name, verb, id)))
          assert.deepEqual(answers, await explained(name, verb), `${verb} by ${name}`)
        }
    }, 3)
  }).timeout(60_000)

  test('and the list agree on who can see a customer', async ({ assert }) => {
    await always(async () => {
      const seeing = await acme.as('owner', async () =>
        (await records()).map((record) => whoReaches('customers.view', record).map(({ member }) => member.userId))
      )
      for (const name of people) {
        const listed = await acme.as(name, listedIds)
        assert.sameMembers(
          listed,
          made.customers.filter((_, at) => seeing[at].includes(acme.users[name].id)),
          name
        )
      }
    }, 6)
  }).timeout(60_000)

  test('names cures that cure', async ({ assert }) => {
    await always(
      () =>
        acme.as('owner', async () => {
          for (const record of await records())
            for (const name of people)
              for (const verb of VERBS) {
                const member = memberOf(name)
                const refused = whyRecord(member, permissionTo(verb), record)
                for (const remedy of remediesFor(member, refused)) {
                  const cured = after(member, refused.permission, remedy)
                  const owned = remedy.kind === 'own' ? { ...record, manager_id: member.userId } : record
                  assert.isTrue(reaches(cured, refused.permission, owned), `${remedy.kind}: ${verb} by ${name}`)
                }
              }
        }),
      12
    )
  }).timeout(60_000)

  test('leads step by step from the roles to the answer', async ({ assert }) => {
    const [grants, owners] = [['team', 'team', 'none', 'none', 'none'] as const, ['manager', null, 'owner'] as const]
    const person = (teams: number[]) => ({ roles: ['agent' as const], teams, suspended: false })
    await place(acme, made, {
      grants: [grants, grants, grants].map((each) => [...each]),
      people: [person([0]), person([0]), person([1])],
      owners: [owners, owners, owners].map((each) => [...each] as [(typeof owners)[0], null, 'owner']),
    })
    await acme.as('owner', async () => {
      const [record] = await records()
      const near = whyRecord(memberOf('agent'), 'customers.edit', record)
      assert.deepInclude(near, { allowed: true, reason: 'tied', reach: 'team' })
      assert.deepInclude(near.opening, { column: 'manager_id', teamIds: [made.teams[0]] })
      const far = whyRecord(memberOf('analyst'), 'customers.edit', record)
      assert.deepInclude(far, { allowed: false, reason: 'beyond', permission: 'customers.view' })
      const lacking = whyRecord(memberOf('agent'), 'customers.delete', record)
      assert.deepInclude(lacking, { allowed: false, reason: 'not_granted' })
      assert.equal(reachOf(memberOf('owner'), 'customers.delete'), 'all')
    })
  })
})

/** The member once somebody has done it. */
function after(member: Member, permission: Permission, remedy: Remedy): Member {
  const also = (reach: Reaches): Member => ({ ...member, reach: sumOf([member.reach, reach]) })
  if (remedy.kind === 'reactivate') return { ...member, suspended: false, reach: new Map([[permission, 'all']]) }
  if (remedy.kind === 'grant') return also(new Map([[permission, remedy.reach]]))
  if (remedy.kind === 'assign') return remedy.roles.map((role) => also(role.reach))[0]
  return remedy.kind === 'join' ? { ...member, teamIds: [...member.teamIds, remedy.ties[0].teams[0]] } : member
}

async function listedIds() {
  return can('customers.view') ? (await (await ListQuery.for(parseListState('customers', {}))).page()).ids : []
}

/** Whether the house does it. */
async function ask(client: ApiClient, acme: Company, name: Name, verb: string, id: string): Promise<boolean> {
  const path = `/acme/customers/${id}`
  const pages: { [verb: string]: string } = { view: path, edit: `${path}/edit`, delete: `${path}/deletion` }
  const call = pages[verb] ? client.get(pages[verb]) : client.delete(`${path}/disabling`).withCsrfToken()
  const status = (await call.loginAs(acme.users[name]).redirects(0)).status()
  return status < 400
}
