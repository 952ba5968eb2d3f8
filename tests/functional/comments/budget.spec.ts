import { test } from '@japa/runner'
import { attachedFile, commentOn, waitingFile } from '#tests/helpers/attachments'
import { makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { statementsOf } from '#tests/helpers/statements'

const MOST = 12

test('Comments, files and mentions cost no more statements than a page may, however many there are', async ({
  client,
  assert,
}) => {
  const acme = await makeCompany()
  const { owner, agent } = acme.users
  const customer = await acme.as('owner', async () => {
    const made = await createCustomer()
    for (let number = 0; number < 5; number++) {
      await commentOn(made, `Number ${number}`, [agent.id], [(await waitingFile()).id])
      await attachedFile({ customerId: made.id })
    }
    return made
  })
  const path = `/acme/customers/${customer.id}`
  const pages = [
    `${path}?tab=comments`,
    `${path}?tab=files`,
    `${path}/comments/new`,
    '/acme/mentions',
    '/acme/settings/files',
  ]
  for (const page of pages) {
    const user = page.startsWith('/acme/m') ? agent : owner
    await client.get(page).loginAs(user)
    const statements = await statementsOf(async () => (await client.get(page).loginAs(user)).assertStatus(200))
    assert.isAtMost(statements.length, MOST, `${page}\n${statements.join('\n')}`)
    if (page.includes('?')) assert.equal((await client.get(page).loginAs(user)).text().match(/tab-count/g)?.length, 2)
  }
})
