import { test } from '@japa/runner'
import { hasSecondFactor, turnOn } from '#actions/second_factor/second_factor'
import { CreateTeam } from '#actions/teams/create_team'
import { createCustomer } from '#tests/helpers/customers'
import { grant } from '#tests/helpers/grants'
import { work } from '#tests/helpers/journeys'
import { mailed, pathIn } from '#tests/helpers/mailed'
import { sees } from '#tests/helpers/person'
import { bothWays } from '#tests/helpers/ways'
import { codeAt, newSecret, stepAt } from '#text/totp'

const strong = 'velvet trombone lagoon'

bothWays('Users', (arrive) => {
  test('are invited by mail, withdrawn, invited again, and come by the link', async () => {
    const { page, person, company } = await arrive()
    await company.as('owner', () => new CreateTeam().handle('North'))
    const invite = async () => {
      await page.goto('/acme/settings/users')
      await person.press('Invite somebody')
      await sees(page, 'Language of the invitation')
      await person.type('E-mail', 'nora@acme.test')
      await person.type('Name', 'Nora')
      await person.tick('Agent')
      await person.tick('North')
      await person.press('Send invitation')
      await sees(page, 'An invitation to nora@acme.test is on its way')
    }
    await invite()
    await person.press('Nora')
    await sees(page, 'The link works for 30 minutes')
    await person.press('Withdraw invitation')
    await sees(page, 'Withdraw the invitation of Nora?')
    await person.press('Withdraw invitation')
    await sees(page, 'The invitation of Nora is withdrawn')
    const [sent] = await mailed(invite)
    await person.press('owner of acme')
    await person.press('Sign out')
    await sees(page, 'You are signed out')
    await page.goto(pathIn(sent))
    await sees(page, 'Choose a password')
    await person.type('New password', strong)
    await person.press('Save password')
    await sees(page, 'Your password is set')
    await person.type('Password', strong)
    await person.press('Sign in')
    await page.waitForURL('**/acme')
    await person.press('Customers')
    await page.waitForURL('**/acme/customers')
  })

  test('are suspended, let in again and removed, and their customers go to a successor', async ({ assert }) => {
    const { page, person, company } = await arrive()
    const { id } = await company.as('agent', () => createCustomer())
    await page.goto('/acme/settings/users')
    await person.press('agent of acme')
    await person.press('Suspend')
    await sees(page, 'is shut out from now on')
    await person.press('Reactivate')
    await sees(page, 'may sign in again')
    await person.press('Remove')
    await sees(page, 'answers for 1 customer')
    await person.pick('Who takes them over?', 'manager of acme (manager@acme.test)')
    await person.press('Remove')
    await sees(page, 'What they answer for is being given to manager of acme')
    await work()
    await page.goto(`/acme/customers/${id}`)
    await sees(page, 'manager of acme')
    await page.goto('/acme/settings/users')
    assert.equal(await page.getByText('agent@acme.test').count(), 0)
  })

  test('lose a second factor that one asks for and another approves', async ({ assert }) => {
    const { page, person, company, colleague } = await arrive()
    const secret = newSecret()
    await turnOn(company.users.agent.id, secret, codeAt(secret, stepAt(Date.now())))
    await grant(company, 'manager', 'settings.users')
    const manager = await colleague('manager@acme.test')
    await manager.page.goto('/acme/settings/users')
    await manager.person.press('agent of acme')
    await manager.person.press('Ask for a reset')
    await sees(manager.page, 'Now somebody else who manages users has to approve')
    await sees(manager.page, 'It waits for somebody else')
    await page.goto('/acme/settings/users')
    await person.press('agent of acme')
    await sees(page, 'manager of acme asked for a reset')
    await person.press('Approve the reset')
    await sees(page, 'The second factor of agent of acme is off')
    assert.isFalse(await hasSecondFactor(company.users.agent.id))
  })
})
