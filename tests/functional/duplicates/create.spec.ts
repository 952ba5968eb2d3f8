import { test } from '@japa/runner'
import { newId } from '#text/ids'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { newCustomerForm, submit } from '#tests/helpers/customer_pages'
import { createCustomer } from '#tests/helpers/customers'
import { ana, chooseRules } from '#tests/helpers/duplicates'
import { rule } from '#tests/helpers/field_rules'
import { setReach } from '#tests/helpers/grants'
import { statementsOf } from '#tests/helpers/statements'

const MIGHT_BE = 'This might be the same as'
const BLOCKED = 'probably there already'

test.group('Adding a customer who is there', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  const typed = (role: 'owner' | 'agent' = 'owner', more: object = {}) =>
    newCustomerForm(acme.users[role], { first_name: 'Aña', last_name: 'Garcia', phone: '0034 612345678', ...more })
  const there = (more: object = {}) => acme.as('owner', () => createCustomer({ ...ana, ...more }))
  const customers = () => acme.as('owner', () => countOf('customers'))

  test('tells nothing of whom the person may not see, by a warning or by its absence', async ({ client, assert }) => {
    await setReach(acme, 'agent', 'customers.view', 'own')
    await there({ email: 'ana@example.com' })
    const { agent } = acme.users
    const form = typed('agent', { email: 'ana@example.com' })
    const fragment = await submit(client, agent, '/acme/customers/candidates', form)
    assert.equal(fragment.text().trim(), '')
    const saved = await submit(client, agent, '/acme/customers', form)
    saved.assertStatus(303)
    const fresh = await submit(
      client,
      agent,
      '/acme/customers',
      typed('agent', { phone: '+34 699 111 222', last_name: 'Nobody' })
    )
    assert.deepEqual(Object.keys(fresh.headers()).sort(), Object.keys(saved.headers()).sort())
  })

  test('is refused without a name where the holder of a value is not theirs to see', async ({ client, assert }) => {
    await chooseRules(acme, { phone: { create: 'refuse' }, name_birthday: { create: 'refuse' } })
    await setReach(acme, 'agent', 'customers.view', 'own')
    const { id, number } = await there()
    const refused = await submit(client, acme.users.agent, '/acme/customers', typed('agent'))
    refused.assertStatus(422)
    refused.assertTextIncludes('A customer that you may not open: same phone.')
    for (const told of [id, `#${number}`, 'García']) assert.notInclude(refused.text(), told)
    const byName = typed('agent', { phone: '', birthday: '1980-02-11' })
    ;(await submit(client, acme.users.agent, '/acme/customers', byName)).assertStatus(303)
  })

  test('compares nothing that is hidden from the person', async ({ client, assert }) => {
    await chooseRules(acme, { name_birthday: { create: 'refuse' }, name_postcode: { create: 'warn' } })
    await rule(acme, 'agent', { birthday: 'hidden', postcode: 'masked' })
    await there({ postcode: '28001' })
    const form = typed('agent', { birthday: '1980-02-11', postcode: '28001' })
    ;(await submit(client, acme.users.agent, '/acme/customers', form)).assertStatus(303)
    assert.equal(await customers(), 2)
  })

  test("knows nothing of another company's customers", async ({ client }) => {
    const other = await makeCompany('other')
    await other.as('owner', () => createCustomer(ana))
    ;(await submit(client, acme.users.owner, '/acme/customers', typed())).assertStatus(303)
  })

  test('asks once, keeps what was typed, and adds all the same when told to', async ({ client, assert }) => {
    const { id, number } = await there()
    const { owner } = acme.users
    const asked = await submit(client, owner, '/acme/customers', typed('owner', { company: 'Sol' }))
    asked.assertStatus(422)
    for (const told of [MIGHT_BE, `#${number}`, 'same phone', `/acme/customers/${id}`, 'value="Aña"', 'value="Sol"'])
      asked.assertTextIncludes(told)
    assert.equal(await customers(), 1)
    ;(await submit(client, owner, '/acme/customers', typed('owner', { _accepted: newId() }))).assertStatus(422)
    const submission = newId()
    const accepted = typed('owner', { _accepted: id, _submission: submission })
    for (let times = 0; times < 2; times++) (await submit(client, owner, '/acme/customers', accepted)).assertStatus(303)
    assert.equal(await customers(), 2)
  })

  test('is refused where a rule forbids it, whatever is accepted, with the way to the other one', async ({
    client,
    assert,
  }) => {
    await chooseRules(acme, { phone: { create: 'refuse' } })
    const { id } = await there()
    const refused = await submit(client, acme.users.owner, '/acme/customers', typed('owner', { _accepted: id }))
    refused.assertStatus(422)
    refused.assertTextIncludes(BLOCKED)
    refused.assertTextIncludes(`/acme/customers/${id}`)
    assert.notInclude(refused.text(), 'name="_accepted"')
    assert.equal(await customers(), 1)
  })

  test('goes by each rule as it is set', async ({ client, assert }) => {
    const { owner } = acme.users
    await there({ postcode: '28001', city: 'Madrid', email: 'Ana@Example.com', id_number: 'X-1' })
    const tries = {
      phone: { phone: '+34612345678', first_name: 'Bo' },
      email: { phone: '', email: 'ana@example.com', first_name: 'Bo' },
      id_number: { phone: '', id_number: 'x-1', id_type: 'passport', first_name: 'Bo' },
      name_birthday: { phone: '', first_name: 'García', last_name: 'Anna', birthday: '1980-02-11' },
      name_postcode: { phone: '', postcode: '28001' },
      name: { phone: '+34 612 345 679', last_name: 'Garzia' },
    }
    for (const [key, values] of Object.entries(tries)) {
      await chooseRules(acme, { [key]: { create: 'warn' } })
      const shown = await submit(client, owner, '/acme/customers/candidates', typed('owner', values))
      shown.assertTextIncludes(MIGHT_BE)
      await chooseRules(acme, {})
      const silent = await submit(client, owner, '/acme/customers/candidates', typed('owner', values))
      assert.equal(silent.text().trim(), '', key)
    }
  })

  test('is told while it is typed, in a fragment of few statements', async ({ client, assert }) => {
    await chooseRules(acme, {
      ...{ phone: { create: 'warn' }, email: { create: 'warn' }, id_number: { create: 'warn' } },
      ...{ name_birthday: { create: 'warn' }, name_postcode: { create: 'warn' }, name: { create: 'warn' } },
    })
    await there({ email: 'ana@example.com', postcode: '28001', city: 'Madrid' })
    const { owner } = acme.users
    const form = typed('owner', { email: 'ana@example.com', birthday: '1980-02-11', postcode: '28001', id_number: '7' })
    await submit(client, owner, '/acme/customers/candidates', form)
    const asked = await statementsOf(async () => {
      const fragment = await submit(client, owner, '/acme/customers/candidates', form)
      fragment.assertTextIncludes(MIGHT_BE)
      assert.notInclude(fragment.text(), '<html')
    })
    const own = asked.filter((sql) => /contact_points|customers|addresses|search_terms|unique_values/.test(sql))
    assert.isAtMost(own.length, 5, own.join('\n'))
    assert.isAtMost(asked.length, 12, asked.join('\n'))
    const page = await client.get('/acme/customers/new').loginAs(owner)
    assert.match(page.text(), /id="candidates"[^>]*hx-post="\/acme\/customers\/candidates"/)
  })
})
