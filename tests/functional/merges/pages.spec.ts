import { test } from '@japa/runner'
import { readRecord } from '#lists/read_records'
import { countOf, makeCompany } from '#tests/helpers/company'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'
import { hidden } from '#tests/helpers/mass_pages'
import { begin, HOME, pageOf, PATH } from '#tests/helpers/merge_pages'
import { furnish, merged } from '#tests/helpers/merges'

test.group('Pages of a merge', () => {
  test('show what differs, what comes along with counts, where they clash and until when it can be undone (M8.2, M8.4)', async ({
    client,
    assert,
  }) => {
    const { acme, visit, customers } = await begin(client)
    await acme.as('owner', () => furnish(customers[1].id))
    const page = await visit(pageOf(...customers))
    page.assertStatus(200)
    for (const text of [
      'Merge 3 customers',
      'Enterprise',
      '2 work orders, 1 service record, 1 file of a ticket',
      '2 comments, 2 files',
      '1 phone or e-mail',
      'Phone 030 901820 is there twice',
      'can be undone until',
    ])
      page.assertTextIncludes(text)
    assert.match(page.text(), new RegExp(`name="value\\[first_name\\]" value="${customers[0].id}"[^>]*checked`))
    assert.match(page.text(), /name="value\[tags\]" value="both"[^>]*checked/)
    assert.match(page.text(), new RegExp(`name="value\\[membership_number\\]" value="${customers[2].id}"[^>]*checked`))
    acme.tenant.settings.undoDays = 0
  })

  test('merge as chosen, once however often they are sent, and lead to the main one (M8.3)', async ({
    client,
    assert,
  }) => {
    const { acme, visit, send, customers } = await begin(client)
    const [ana, anna, third] = customers
    const token = hidden((await visit(pageOf(...customers))).text(), 'merge')
    const form = {
      merge: token,
      main: anna.id,
      shown_main: anna.id,
      move: ['contact'],
      value: { first_name: ana.id, tags: 'both' },
    }
    const presses = [await send(PATH, form), await send(PATH, form)]
    for (const press of presses) assert.equal(press.header('location') as unknown as string, `${HOME}/${anna.id}`)
    await acme.as('owner', async () => {
      assert.equal(await countOf('merges'), 1)
      const main = (await readRecord(anna.id))!
      assert.equal(main.name, 'Ana Lopez')
      assert.lengthOf(Object.values(main.custom)[0] as string[], 2)
      assert.equal(main.membership_number, 'M7')
    })
    const list = (await visit(HOME)).text()
    assert.include(list, anna.id)
    for (const { id } of [ana, third]) assert.notInclude(list, id)
    assert.notInclude((await visit(`${HOME}/bin`)).text(), ana.id)
  })

  test('keep what was chosen when somebody changed one of them meanwhile', async ({ client, assert }) => {
    const { acme, visit, send, customers } = await begin(client)
    const [ana, anna] = customers
    const token = hidden((await visit(pageOf(ana, anna))).text(), 'merge')
    await acme.as('owner', () => changeCustomer(anna.id, { birthday: '1990-01-02' }))
    const form = { main: ana.id, shown_main: ana.id, move: ['tickets'], value: { segment: anna.id } }
    const refused = await send(PATH, { ...form, merge: token })
    refused.assertStatus(409)
    refused.assertTextIncludes('Anna Lopez changed while you were choosing')
    assert.match(refused.text(), new RegExp(`name="value\\[segment\\]" value="${anna.id}"[^>]*checked`))
    assert.match(refused.text(), /value="tickets" checked/)
    assert.notMatch(refused.text(), /value="contact" checked/)
    const again = await send(PATH, { ...form, merge: hidden(refused.text(), 'merge') })
    again.assertStatus(303)
    await acme.as('owner', async () => assert.equal((await readRecord(ana.id))!.birthday, '1990-01-02'))
  })

  test('show them anew with another main customer', async ({ client, assert }) => {
    const { acme, visit, send, customers } = await begin(client)
    const [ana, anna] = customers
    const token = hidden((await visit(pageOf(ana, anna))).text(), 'merge')
    const shown = await send(PATH, {
      merge: token,
      main: anna.id,
      shown_main: ana.id,
      show: '1',
      value: { segment: ana.id },
      move: ['contact'],
    })
    shown.assertStatus(200)
    assert.match(shown.text(), new RegExp(`name="value\\[segment\\]" value="${anna.id}"[^>]*checked`))
    await acme.as('owner', async () => assert.equal(await countOf('merges'), 0))
  })

  test('are offered for picked rows', async ({ client, assert }) => {
    const { visit, send, customers } = await begin(client)
    const pick = customers.slice(0, 2).map(({ number }) => String(number))
    const picked = await send(`${HOME}/mass-actions/new`, { which: 'ticked', pick, action: 'merge' })
    assert.equal(picked.header('location') as unknown as string, pageOf(customers[0], customers[1]))
    const one = await send(`${HOME}/mass-actions/new`, { which: 'ticked', pick: pick.slice(0, 1), action: 'merge' })
    assert.equal(one.header('location') as unknown as string, HOME)
    assert.include((await visit(HOME)).text(), 'name="action" value="merge"')
    assert.notInclude((await visit(HOME, 'agent')).text(), 'name="action" value="merge"')
  })

  test('list merges with the way back', async ({ client }) => {
    const { acme, visit, customers } = await begin(client)
    ;(await visit(PATH)).assertTextIncludes('Nothing was merged')
    const id = await acme.as('owner', () => merged(customers.map((one) => one.id)))
    const page = await visit(PATH)
    page.assertTextIncludes('Anna Lopez and A. López')
    page.assertTextIncludes(`${PATH}/${id}/undo`)
  })

  test('say that it can’t be undone only where the company never undoes (M8.4)', async ({ client, assert }) => {
    const never = await makeCompany('never', { undoDays: 0 })
    const customers = await never.as('owner', async () => [await createCustomer(), await createCustomer()])
    const page = await client.get(pageOf(...customers).replace('acme', 'never')).loginAs(never.users.owner)
    page.assertTextIncludes('Nobody is told. This can')
    assert.notInclude(page.text(), 'can be undone until')
  })
})
