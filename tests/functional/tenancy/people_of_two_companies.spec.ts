import { test } from '@japa/runner'
import { InviteUser } from '#actions/users/invite_user'
import { RemoveMember } from '#actions/users/remove_member'
import { people, personById } from '#dictionaries/people'
import { commentOn } from '#tests/helpers/attachments'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'

/** The agent of acme belongs to globex as well. */
async function twoCompanies() {
  const [acme, globex] = [await makeCompany('acme'), await makeCompany('globex')]
  const invitation = { email: 'agent@acme.test', roles: ['agent'], password: 'clientele-demo' }
  await globex.as('owner', () => new InviteUser().handle(invitation))
  return { acme, globex, agent: acme.users.agent }
}

test.group('Somebody in two companies', () => {
  test('leaves one and stays in the other', async ({ client, assert }) => {
    const { acme, globex, agent } = await twoCompanies()
    await acme.as('owner', () => new RemoveMember().handle(personById(agent.id)!))
    const known = ({ as }: Company) => as('owner', async () => people().filter(({ id }) => id === agent.id))
    assert.deepEqual(
      (await known(acme)).map(({ removed }) => removed),
      [true]
    )
    assert.deepEqual(
      (await known(globex)).map(({ removed }) => removed),
      [false]
    )
    ;(await client.get('/acme').loginAs(agent)).assertStatus(404)
    ;(await client.get('/globex').loginAs(agent)).assertStatus(200)
  })

  test('is told in each of what mentions them there, however much elsewhere', async ({ client, assert }) => {
    const { acme, globex, agent } = await twoCompanies()
    const mention = (company: Company, text: string) =>
      company.as('owner', async () => commentOn(await createCustomer(), text, [agent.id]))
    await mention(acme, 'Said in acme')
    for (const text of ['One', 'Two', 'Three']) await mention(globex, `${text} in globex`)
    const home = (await client.get('/acme').loginAs(agent)).text()
    assert.include(home, 'Said in acme')
    assert.notInclude(home, 'in globex')
  })
})
