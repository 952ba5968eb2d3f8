import { test } from '@japa/runner'
import { countOf } from '#tests/helpers/company'
import { setReach } from '#tests/helpers/grants'
import { begin, hidden, PATH } from '#tests/helpers/mass_pages'

test.group('Pages of a mass action', () => {
  test('change nothing when nothing is ticked', async ({ client }) => {
    const { send } = await begin(client)
    const answer = await send(`${PATH}/new`, { which: 'ticked', action: 'disable' })
    answer.assertStatus(303)
    answer.assertHeader('location', '/acme/customers')
  })

  test('refuse a plan that was altered, or that was made for somebody else', async ({ client, assert }) => {
    const { acme, send } = await begin(client)
    const plan = await send(`${PATH}/new`, { which: 'all', action: 'delete' })
    const token = hidden(plan.text(), 'plan')
    const altered = token.slice(0, 40) + (token[40] === 'A' ? 'B' : 'A') + token.slice(41)
    for (const answer of [
      await send(PATH, { plan: altered }),
      await send(PATH, { plan: token }, 'manager'),
      await send(PATH, { plan: '' }),
    ])
      answer.assertHeader('location', '/acme/customers')
    await acme.as('owner', async () => assert.equal(await countOf('operations'), 0))
  })

  test('refuse what the role does not permit, at each step', async ({ client, assert }) => {
    const { acme, send } = await begin(client)
    const all = { which: 'all', action: 'delete' }
    ;(await send(`${PATH}/new`, all, 'agent')).assertStatus(403)
    ;(await send(`${PATH}/plan`, all, 'agent')).assertStatus(403)
    const plan = await send(`${PATH}/new`, all, 'manager')
    await setReach(acme, 'manager', 'customers.delete', 'none')
    ;(await send(PATH, { plan: hidden(plan.text(), 'plan') }, 'manager')).assertStatus(403)
    await acme.as('owner', async () => assert.equal(await countOf('operations'), 0))
  })
})
