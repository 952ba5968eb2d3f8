import { test } from '@japa/runner'
import { rule } from '#tests/helpers/field_rules'
import { knownCustomer } from '#tests/helpers/known_customer'
import { submit } from '#tests/helpers/customer_pages'
import { makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'

const points = [
  { channel: 'phone', value: '+49 30 901820' },
  { channel: 'mobile', value: '+49 171 2345678' },
  { channel: 'email', value: 'a@example.com' },
]

test.group('What is said of a contact point', (group) => {
  const known = knownCustomer(group, { points })
  const path = (at: number) => `/acme/customers/${known.customer.id}/points/${known.customer.points[at].id}`
  const tab = () => `/acme/customers/${known.customer.id}?tab=contact`

  test('is changed by nobody who may not edit the customer or write that channel', async ({ client, assert }) => {
    const { analyst, manager } = known.company.users
    ;(await submit(client, analyst, path(1), { primary: '1' }, 'PUT')).assertStatus(403)
    const page = (await client.get(tab()).loginAs(analyst)).text()
    assert.notInclude(page, '/points/')
    for (const access of ['read', 'masked', 'hidden'] as const) {
      await rule(known.company, 'manager', { mobile: access })
      ;(await submit(client, manager, path(1), { verified: 'yes' }, 'PUT')).assertStatus(404)
    }
    assert.equal((await known.now()).version, 1)
  })

  test('is not to be reached from another tenant, nor through another customer', async ({ client, assert }) => {
    const globex = await makeCompany('globex')
    const owner = globex.users.owner
    ;(await submit(client, owner, path(1).replace('acme', 'globex'), { verified: 'yes' }, 'PUT')).assertStatus(404)
    const other = await known.company.as('owner', () => createCustomer())
    const crossed = path(1).replace(known.customer.id, other.id)
    ;(await submit(client, known.company.users.owner, crossed, { verified: 'yes' }, 'PUT')).assertStatus(404)
    assert.equal((await known.now()).version, 1)
  })

  test('is written down as a service record from where it stands, by who may (M2.3)', async ({ client, assert }) => {
    const query = `customer=${known.customer.id}&amp;channel=mobile&amp;contact=%2B49+171+2345678`
    for (const page of [tab(), tab().replace('?tab=contact', '')]) {
      const own = (await client.get(page).loginAs(known.company.users.owner)).text()
      assert.include(own, `href="/acme/service-records/new?${query}"`)
      assert.notInclude((await client.get(page).loginAs(known.company.users.analyst)).text(), 'service-records/new')
    }
    const form = await client
      .get(`/acme/service-records/new?${query.replaceAll('&amp;', '&')}`)
      .loginAs(known.company.users.owner)
    assert.include(form.text(), 'value="+49 171 2345678"')
  })

  test('is refused when it is no mark that there is', async ({ client, assert }) => {
    for (const form of [{ consent: 'perhaps' }, { verified: '2020-01-01' }, { primary: 'yes' }])
      await submit(client, known.company.users.owner, path(1), form, 'PUT')
    assert.equal((await known.now()).version, 1)
  })

  test('is primary, verified and consent, each shown, changed by itself and told in the history (M1.4)', async ({
    client,
    assert,
  }) => {
    const { owner } = known.company.users
    const mark = async (at: number, form: object) => {
      const answer = await submit(client, owner, path(at), { ...form }, 'PUT')
      answer.assertHeader('location', tab())
      return (await known.now()).points[at]
    }
    assert.isTrue((await mark(1, { primary: '1' })).primary)
    assert.isFalse((await known.now()).points[0].primary, 'one of a kind is the primary one')
    assert.isTrue((await known.now()).points[2].primary, 'each kind has its own')
    const verified = await mark(1, { verified: 'yes' })
    assert.isNotNull(verified.verified_at)
    assert.equal((await mark(1, { consent: 'given' })).consent, 'given')
    const page = (await client.get(tab()).loginAs(owner)).text()
    for (const text of ['Primary', 'Verified', 'Consent given', 'data-copy="+49 171 2345678"'])
      assert.include(page, text)
    const history = (await client.get(`/acme/customers/${known.customer.id}?tab=history`).loginAs(owner)).text()
    for (const text of ['· Primary', '· Verified', '· Consent given']) assert.include(history, text)
    assert.isNull((await mark(1, { verified: 'no' })).verified_at)
    assert.isNull((await mark(1, { consent: 'none' })).consent)
    const version = (await known.now()).version
    await mark(1, { primary: '1' })
    assert.equal((await known.now()).version, version, 'what holds already changes nothing')
  })
})
