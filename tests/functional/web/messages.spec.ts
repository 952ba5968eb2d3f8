import { test } from '@japa/runner'
import { makeCompany } from '#tests/helpers/company'
import { newCustomerForm } from '#tests/helpers/customer_pages'
import { COMMITS } from '#tests/helpers/isolation'
import { Visitor } from '#tests/helpers/visitor'

const TOLD = 'Ana López was added'
const HTMX = { 'hx-request': 'true', 'hx-request-type': 'partial' }

/** Somebody who has just sent the form of a new customer, and has not been told yet that it was saved. */
async function createdOne() {
  const { users } = await makeCompany()
  const visitor = new Visitor()
  await visitor.signIn('owner@acme.test')
  await visitor.get('/acme/customers/new')
  const answer = await visitor.post('/acme/customers', newCustomerForm(users.owner) as Record<string, string>)
  return { visitor, next: answer.location! }
}

test.group('A message for the next page', (group) => {
  group.tap((one) => one.tags([COMMITS]))

  for (const [what, ask] of [
    ['a part of a page', (visitor) => visitor.post('/acme/customers/candidates', { first_name: 'Ana' }, HTMX)],
    ['a part of a list', (visitor) => visitor.get('/acme/customers', HTMX)],
    ['a redirect', (visitor) => visitor.get('/')],
  ] as [string, (visitor: Visitor) => Promise<unknown>][])
    test(`is not lost to ${what} that is answered before, and told once`, async ({ assert }) => {
      const { visitor, next } = await createdOne()
      await ask(visitor)
      assert.include((await visitor.get(next)).text, TOLD)
      assert.notInclude((await visitor.get(next)).text, TOLD)
    })

  test('is not told to whoever signs in next', async ({ assert }) => {
    const { visitor } = await createdOne()
    await visitor.post('/logout', {})
    const { text } = await visitor.get('/login')
    assert.include(text, 'signed out')
    assert.notInclude(text, TOLD)
  })
})
