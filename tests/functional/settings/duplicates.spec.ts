import { test } from '@japa/runner'
import Tenant from '#models/tenant'
import { RULES } from '#duplicates/rules'
import { countOf, makeCompany } from '#tests/helpers/company'
import { submit } from '#tests/helpers/customer_pages'

const PATH = '/acme/settings/duplicates'

/** What the form posts: every rule as it is out of the box, but for these. */
function form(changes: { [name: string]: unknown } = {}) {
  const rules = Object.fromEntries(
    RULES.map((rule) => [rule, { create: rule.includes('postcode') ? 'off' : 'warn', scan: ['', '1'] }])
  )
  return { rules: { ...rules, name: { create: 'off', scan: ['', '1'] }, ...changes } }
}

test.group('The rules for duplicates', () => {
  test('are changed by those who may', async ({ client }) => {
    const { users } = await makeCompany()
    ;(await client.get(PATH).loginAs(users.agent)).assertStatus(403)
    ;(await submit(client, users.agent, PATH, form(), 'PUT')).assertStatus(403)
  })

  test('refuse what is no choice', async ({ client, assert }) => {
    const { users, as, tenant } = await makeCompany()
    for (const wrong of [{ phone: { create: 'maybe' } }, { email: { scan: '1' } }]) {
      const refused = await submit(client, users.owner, PATH, form(wrong), 'PUT')
      assert.isNotEmpty(refused.flashMessage('inputErrorsBag'), JSON.stringify(wrong))
    }
    await as('owner', async () => assert.notProperty((await Tenant.findOrFail(tenant.id)).settings, 'duplicates'))
  })

  test('hold from then on, beside the other settings, and stand in the history', async ({ client, assert }) => {
    const { users, as, tenant } = await makeCompany()
    const changed = form({ phone: { create: 'refuse', scan: '' } })
    ;(await submit(client, users.owner, PATH, changed, 'PUT')).assertStatus(303)
    await as('owner', async () => {
      const settings = (await Tenant.findOrFail(tenant.id)).settings as { [key: string]: any }
      assert.equal(settings.country, 'DE')
      assert.deepEqual(settings.duplicates.phone, { create: 'refuse', scan: false })
      assert.deepEqual(settings.duplicates.name, { create: 'off', scan: true })
    })
    const page = await client.get(PATH).loginAs(users.owner)
    const inputs = page.text().match(/<input[^>]*name="rules\[phone\]\[create\]"[^>]*>/g)!
    assert.deepEqual(
      inputs.map((one) => one.includes(' checked')),
      [false, false, true]
    )
    const history = await client.get('/acme/settings/history').loginAs(users.owner)
    for (const told of ['Rules for duplicates', 'Phone when added', 'Refuse', 'Phone in the search'])
      history.assertTextIncludes(told)
    assert.notInclude(history.text(), 'E-mail when added')
    await submit(client, users.owner, PATH, changed, 'PUT')
    await as('owner', async () => assert.equal(await countOf('changes', { list: 'duplicate_rules' }), 1))
  })
})
