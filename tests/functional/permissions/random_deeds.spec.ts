import fc from 'fast-check'
import hash from '@adonisjs/core/services/hash'
import { test } from '@japa/runner'
import { personById } from '#dictionaries/people'
import { reachOf } from '#permissions/reaching'
import { permissionKeys } from '#permissions/registry'
import { isOwner, members, type Member } from '#permissions/roles'
import { covers, type Permission, type Reach } from '#permissions/verbs'
import { makeCompany, type Company } from '#tests/helpers/company'
import { grant, setReach } from '#tests/helpers/grants'
import { anyDeed, attempt, type Deed } from '#tests/helpers/role_deeds'
import { makeTeam } from '#tests/helpers/teams'

interface Place {
  reach: Map<Permission, Reach>
  teams: string
  owner: boolean
}

const placeOf = (member: Member): Place => ({
  reach: new Map(permissionKeys().map((key) => [key, reachOf(member, key)])),
  teams: member.teamIds.toSorted().join(),
  owner: isOwner(member) && !member.suspended && !personById(member.userId)!.removed,
})

const everybody = () => new Map([...members().values()].map((member) => [member.userId, placeOf(member)]))

type Places = ReturnType<typeof everybody>

/** What a deed did that it may not: somebody got, or lost, what its actor lacks; or the actor themselves got more. */
function wrongs(before: Places, after: Places, actorId: string): string[] {
  const actor = before.get(actorId)!
  const changed = [...after].flatMap(([id, { reach }]) =>
    [...reach].flatMap(([key, now]) => {
      const was = before.get(id)?.reach.get(key) ?? 'none'
      return now === was ? [] : [{ id, key, was, now }]
    })
  )
  const beyond = changed.filter(({ key, was, now }) => ![was, now].every((one) => covers(actor.reach.get(key)!, one)))
  const own = changed.filter(({ id, was, now }) => id === actorId && !covers(was, now))
  const moved = [...actor.reach.values()].includes('team') && after.get(actorId)?.teams !== actor.teams
  return [
    ...beyond.map((one) => `beyond: ${JSON.stringify(one)}`),
    ...own.map((one) => `own: ${JSON.stringify(one)}`),
    ...(moved ? ['moved into a team'] : []),
    ...([...after.values()].some(({ owner }) => owner) ? [] : ['no owner']),
  ]
}

test.group('Whatever people who are no owners try with roles', (group) => {
  group.each.setup(() => {
    hash.fake()
    return () => hash.restore()
  })

  test('an owner stays, nobody gets or loses what the one who did it lacks, and nobody gets more by themselves (PM-6)', async ({
    assert,
  }) => {
    let [tried, done] = [0, 0]
    const one = async (acme: Company, deed: Deed) => {
      const before = await acme.as('owner', async () => everybody())
      await acme.as(deed.actor, () => attempt(deed))
      const after = await acme.as('owner', async () => everybody())
      assert.deepEqual(wrongs(before, after, acme.users[deed.actor].id), [], JSON.stringify(deed))
      tried++
      if (JSON.stringify([...after].map(told)) !== JSON.stringify([...before].map(told))) done++
    }
    await fc.assert(
      fc.asyncProperty(fc.array(anyDeed, { minLength: 25, maxLength: 25 }), async (deeds) => {
        const acme = await troubledCompany(`acme-${tried}`)
        for (const deed of deeds) await one(acme, deed)
      }),
      { numRuns: 8, endOnFailure: true }
    )
    assert.isAbove(done, tried / 40)
  }).timeout(60_000)
})

/** Where people who are no owners may change roles and people, each within a reach of their own. */
async function troubledCompany(slug: string): Promise<Company> {
  const acme = await makeCompany(slug)
  const { manager, agent, analyst } = acme.users
  await makeTeam(acme, 'North', [manager])
  await makeTeam(acme, 'South', [agent, analyst])
  for (const role of ['manager', 'agent', 'analyst'])
    for (const permission of ['settings.roles', 'settings.users'] as const) await grant(acme, role, permission)
  await setReach(acme, 'manager', 'customers.delete', 'team')
  return acme
}

const told = ([id, { reach, teams }]: [string, Place]) => [id, [...reach], teams]
