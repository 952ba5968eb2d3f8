import { test } from '@japa/runner'
import { markRecord } from '#actions/records/mark_record'
import Operation from '#models/operation'
import { readRecord } from '#lists/read_records'
import { Worker } from '#operations/worker'
import { countOf } from '#tests/helpers/company'
import { rule } from '#tests/helpers/field_rules'
import { setReach } from '#tests/helpers/grants'
import { begin, hidden, PATH, type Form, type Role } from '#tests/helpers/mass_pages'
import { printed } from '#tests/helpers/values'

test.group('Pages of a mass action', () => {
  test('offer on the list only what the person may do (M5.11)', async ({ client, assert }) => {
    const { acme, visit } = await begin(client)
    const offered = async (role: Role) => {
      const html = (await visit('/acme/customers', role)).text()
      return [...html.matchAll(/name="action" value="(\w+)"/g)].map(([, key]) => key)
    }
    assert.include(await offered('owner'), 'delete')
    assert.deepEqual(await offered('analyst'), ['export'])
    await rule(acme, 'agent', { tags: 'read', newsletter: 'hidden' })
    const agents = await offered('agent')
    assert.includeMembers(agents, ['set_field', 'assign_manager', 'disable'])
    for (const key of ['add_tags', 'remove_tags', 'newsletter', 'delete', 'export']) assert.notInclude(agents, key)
    await setReach(acme, 'analyst', 'customers.export', 'none')
    const bare = (await visit('/acme/customers', 'analyst')).text()
    assert.notInclude(bare, 'Massive Actions')
    assert.notInclude(bare, 'name="pick[]"')
  })

  test('lead from ticked rows over a value and a plan to the result and its undo (M5.11)', async ({
    client,
    assert,
  }) => {
    const { acme, visit, send, customers } = await begin(client)
    const [first, second, third] = customers
    const pick = [String(first.number), String(second.number)]
    const chosen = await send(`${PATH}/new`, { which: 'ticked', pick, action: 'set_field' })
    chosen.assertTextIncludes('2 customers')
    const selection = hidden(chosen.text(), 'selection')
    const field = await send(`${PATH}/new`, { selection, action: 'set_field', field: 'segment' })
    field.assertTextIncludes('Enterprise')
    const refused = await send(`${PATH}/plan`, { selection, action: 'set_field', field: 'segment', segment: '' })
    refused.assertStatus(422)
    refused.assertTextIncludes('tick that the field shall be emptied')
    const plan = await send(`${PATH}/plan`, { selection, action: 'set_field', field: 'segment', segment: 'enterprise' })
    plan.assertTextIncludes('2 customers match')
    plan.assertTextIncludes('Set “Segment” to “Enterprise”')
    assert.match(plan.text(), /<del class="history-old">Retail<\/del>/)
    await acme.as('owner', async () => assert.equal(await countOf('operations'), 0))

    const token = hidden(plan.text(), 'plan')
    const presses = [await send(PATH, { plan: token }), await send(PATH, { plan: token })]
    assert.equal(presses[0].header('location'), presses[1].header('location'))
    const result = presses[0].header('location') as unknown as string
    ;(await visit(result)).assertTextIncludes('hx-trigger="every 1s"')
    await acme.as('owner', async () => {
      assert.equal(await countOf('operations'), 1)
      await new Worker({ pause: 5 }).drain()
      assert.equal(await printed(third.id, 'segment'), 'retail')
    })
    const ended = (await visit(result)).text()
    assert.match(ended, /Changed<\/dt>\s*<dd>2</)
    const question = /href="([^"]+\/undo)"/.exec(ended)![1]
    ;(await visit(question)).assertTextIncludes('2 customers get back what they had')
    const undone = await send(question, {})
    await acme.as('owner', async () => {
      await new Worker({ pause: 5 }).drain()
      assert.equal(await printed(first.id, 'segment'), 'retail')
    })
    ;(await visit(undone.header('location') as unknown as string)).assertTextIncludes('As before again')
    ;(await visit(result)).assertTextIncludes('Undone by owner of acme')
  })

  test('take all that match from the list as it stands, and of a page what it shows', async ({ client, assert }) => {
    const { acme, send } = await begin(client)
    const run = async (form: Form, query: string) => {
      const plan = await send(`${PATH}/new?${query}`, { ...form, action: 'disable' })
      await send(PATH, { plan: hidden(plan.text(), 'plan') })
      return acme.as('owner', async () => {
        await new Worker({ pause: 5 }).drain()
        return (await Operation.query().orderBy('id', 'desc').firstOrFail()).result
      })
    }
    assert.deepInclude(await run({ which: 'all' }, 'filter[status]=prospect'), { changed: 1 })
    assert.deepInclude(await run({ which: 'page' }, 'limit=2&sort=created_at'), { changed: 2 })
    assert.deepInclude(await run({ which: 'all' }, ''), { changed: 0, unchanged: 3 })
  })

  test('hand a selection to the export', async ({ client, assert }) => {
    const { visit, send, customers } = await begin(client)
    const pick = customers.slice(0, 2).map(({ number }) => String(number))
    const answer = await send(`${PATH}/new`, { which: 'ticked', pick, action: 'export' })
    const location = answer.header('location') as unknown as string
    assert.include(location, '/acme/reports/exports/new?')
    assert.deepEqual(new URL(location, 'http://x').searchParams.getAll('filter[number][is]'), pick)
    ;(await visit(location)).assertTextIncludes('2 customers')
  })

  test('show only what the reader may see of the customers left alone', async ({ client, assert }) => {
    const { acme, visit, send, customers } = await begin(client)
    const plan = await send(`${PATH}/new`, { which: 'all', action: 'disable' })
    const { location } = (await send(PATH, { plan: hidden(plan.text(), 'plan') })).headers() as { location: string }
    await acme.as('owner', () => new Worker({ pause: 5 }).drain())
    await acme.as('owner', async () => {
      await markRecord((await readRecord(customers[0].id))!, { disabled_at: null })
    })
    await send(location.replace(/records$/, 'undo'), {})
    await acme.as('owner', () => new Worker({ pause: 5 }).drain())
    const undo = await acme.as('owner', () => Operation.query().where('kind', 'undo').firstOrFail())
    const page = `/acme/operations/${undo.id}/records`
    ;(await visit(page)).assertTextIncludes('First')
    await setReach(acme, 'manager', 'customers.view', 'own')
    const others = (await visit(page, 'manager')).text()
    assert.notInclude(others, 'First')
    assert.include(others, 'A customer that you may not see')
  })
})
