import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import type { Group } from '@japa/runner/core'
import { MASK } from '#lists/restricted_field'
import { answersAbout, plain, probesOf, type Answers } from '#tests/generated/permissions/answers_about'
import { changedByForms } from '#tests/generated/permissions/forged_fields'
import { guardedCompany, handfuls, type Guarded } from '#tests/generated/permissions/guarded_fields'
import { forgetCustomers, threeCustomers } from '#tests/generated/permissions/three_customers'

/** Which customer has which value, in two worlds that only the hidden values tell apart. */
const ORDERS = [
  [0, 1, 2],
  [2, 0, 1],
]

interface World {
  manager: Answers
  owner: Answers
  ids: string[]
}

function eachHandful(group: Group, access: 'hidden' | 'masked') {
  group.tap((each) => each.timeout(120_000))
  for (const keys of handfuls) {
    test(`shows no value of ${keys.join(', ')}, and nothing depends on them (PM-5, I3)`, async ({ client, assert }) => {
      const guarded = await guardedCompany(keys, access)
      const [one, other] = await twoWorlds(client, guarded)
      for (const key of keys) {
        assert.deepEqual(leaks(one.manager, guarded, key), [], `${key} in what the manager got`)
        if (guarded.canaries.get(key)!.length)
          assert.isAbove(leaks(one.owner, guarded, key).length, 3, `${key} for the owner`)
      }
      assert.deepEqual(differences(one, other, 'manager'), [], 'answers that depend on the values')
      assert.isAbove(differences(one, other, 'owner').length, 4, 'what the owner gets depends on them')
      if (access === 'masked') assert.include(one.manager.get('export'), MASK)
      assert.deepEqual(await changedByForms(client, guarded, other.ids[0]), [])
      const manager = guarded.company.users.manager
      for (const probe of keys.flatMap((key) => probesOf(key, access))) {
        const answer = await client.get(`/acme/customers${probe}`).accept('html').redirects(0).loginAs(manager)
        assert.equal(answer.status(), 422, probe)
      }
    })
  }
}

test.group('A hidden field', (group) => eachHandful(group, 'hidden'))
test.group('A masked field', (group) => eachHandful(group, 'masked'))

async function twoWorlds(client: ApiClient, { company, inputs, guesses }: Guarded): Promise<World[]> {
  const worlds: World[] = []
  for (const order of ORDERS) {
    await company.as('owner', forgetCustomers)
    const ids = await company.as('owner', () => threeCustomers(inputs, order))
    const manager = await answersAbout(client, company, 'manager', ids, guesses)
    worlds.push({ manager, owner: await answersAbout(client, company, 'owner', ids, guesses), ids })
  }
  return worlds
}

/** Which answers hold one of the values. What was searched for stands in the page that says it found nothing. */
function leaks(answers: Answers, { canaries, guesses }: Guarded, key: string): string[] {
  const searched = guesses.map((text) => `q=${encodeURIComponent(text)}`)
  const told = [...answers].filter(([name]) => !searched.some((query) => name.endsWith(query)))
  return told.filter(([, text]) => canaries.get(key)!.some((canary) => canary.test(text))).map(([name]) => name)
}

function differences(one: World, other: World, whose: 'manager' | 'owner'): string[] {
  return [...one[whose]].flatMap(([name, text]) => {
    const [before, after] = [plain(text, one.ids), plain(other[whose].get(name) ?? '', other.ids)]
    return before === after ? [] : [`${name}: ${firstDifference(before, after)}`]
  })
}

function firstDifference(one: string, other: string) {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return [one, other].map((text) => text.slice(Math.max(0, at - 80), at + 60).replace(/\s+/g, ' ')).join(' ≠ ')
}
