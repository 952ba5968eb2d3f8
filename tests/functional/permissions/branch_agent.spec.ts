import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { CreateTeam } from '#actions/teams/create_team'
import { InviteUser } from '#actions/users/invite_user'
import { printSeen } from '#web/settings/roles/read_fields'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { listIn } from '#tests/helpers/list_text'
import { chosen, fingerprintIn, PATH, rolesOf, roleVisits } from '#tests/helpers/role_pages'

const KEY = 'branch_agent'
const LIST = '/acme/customers'

/** The owner makes the role on the pages of settings, and gives it to somebody of the team North. */
async function branchAgent(client: ApiClient, acme: Company) {
  const { owner } = acme.users
  const { ask, confirm } = roleVisits(client)
  await ask(owner, 'post', `${PATH}/new`, { name: 'Branch agent' })
  await confirm(owner, await chosen(acme, { [KEY]: { 'customers.view': 'team', 'customers.edit': 'team' } }))
  const role = (await rolesOf(acme))[KEY]
  const form = { 'access[customers][id_number]': 'masked', 'seen': printSeen(role) }
  const plan = await ask(owner, 'post', `${PATH}/${role.id}/fields`, form)
  await ask(owner, 'put', `${PATH}/${role.id}/fields`, { ...form, fingerprint: fingerprintIn(plan.text()) })
  return acme.as('owner', async () => {
    const { team } = (await new CreateTeam().handle('North')) as { team: { id: string } }
    const invite = (email: string) =>
      new InviteUser().handle({ email, roles: [KEY], teams: [team.id], password: 'clientele-demo' })
    return { agent: (await invite('branch@acme.test')).user, mate: (await invite('mate@acme.test')).user }
  })
}

test.group('A branch agent', () => {
  test('sees the customers of the team, ID numbers masked, and nothing else anywhere (M9.5, M14.1, PM-5)', async ({
    client,
    assert,
  }) => {
    const acme = await makeCompany()
    const { agent, mate } = await branchAgent(client, acme)
    const [ours, foreign] = await acme.as('owner', async () => [
      await createCustomer({ first_name: 'Ours', id_number: 'SECRET1', id_type: 'passport', manager: mate.id }),
      await createCustomer({ first_name: 'Foreign', id_number: 'SECRET2', id_type: 'passport' }),
    ])
    const get = (path: string) => client.get(path).loginAs(agent).accept('html').redirects(0)
    const list = await get(LIST)
    assert.deepEqual(
      listIn(list.text()).names.map((name) => name.split(' ')[0]),
      ['Ours']
    )
    assert.match(listIn(list.text()).count, /^1\b/)
    assert.include(listIn(list.text()).rows[0], '••••')
    assert.notInclude(list.text(), '/reports/exports')
    for (const q of ['secret1', 'secret', 'foreign'])
      assert.deepEqual(listIn((await get(`${LIST}?q=${q}`)).text()).rows, [], q)
    assert.include((await get(`${LIST}/count?q=secret1`)).text(), 'Nothing matches')
    for (const query of [
      'filter[id_number]=SECRET1',
      'filter[id_number][starts]=S',
      'any[id_number][not_empty]=',
      'sort=id_number',
    ])
      (await get(`${LIST}?${query}`)).assertStatus(422)
    ;(await get(`${LIST}/${foreign.id}`)).assertStatus(404)
    ;(await get(`${LIST}/${foreign.id}/edit`)).assertStatus(404)
    for (const place of ['', '?tab=contact', '?tab=history', '/edit']) {
      const page = await get(`${LIST}/${ours.id}${place}`)
      page.assertStatus(200)
      assert.notInclude(page.text(), 'SECRET1', place)
    }
    for (const path of ['/acme/reports/exports/new', '/acme/customers/import']) {
      const refused = await get(path)
      refused.assertStatus(403)
      refused.assertTextIncludes(path.includes('exports') ? 'Export customers' : 'Import customers')
    }
  })
})
