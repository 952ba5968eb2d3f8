import { test } from '@japa/runner'
import { makeCompany, type Company } from '#tests/helpers/company'

test.group('Who is not signed in', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  test('is sent to sign in and back to the page that was asked for, unless it was the first one', async ({
    client,
  }) => {
    const asked = (path: string) => client.get(path).accept('html').redirects(0)
    ;(await asked('/acme/customers?q=a')).assertHeader('location', '/login?next=%2Facme%2Fcustomers%3Fq%3Da')
    ;(await asked('/')).assertHeader('location', '/login')
  })

  test('is not led back to what was sent', async ({ client }) => {
    const sent = await client.post('/acme/customers').header('hx-request', 'true').withCsrfToken().redirects(0)
    sent.assertStatus(401)
    sent.assertHeader('hx-redirect', '/login')
  })

  test('is told so in JSON, as a program', async ({ client, assert }) => {
    const answer = await client.get('/acme/customers').accept('json').redirects(0)
    answer.assertStatus(401)
    assert.deepEqual(answer.body(), { errors: [{ message: 'Sign in first' }] })
  })

  test('gets the page to sign in; who is signed in has no need of it', async ({ client }) => {
    ;(await client.get('/login').redirects(0)).assertStatus(200)
    const signedIn = await client.get('/login').loginAs(acme.users.owner).redirects(0)
    signedIn.assertStatus(302)
    signedIn.assertHeader('location', '/')
  })
})
