import { DateTime } from 'luxon'
import { test } from '@japa/runner'
import { markRecord } from '#actions/records/mark_record'
import { now } from '#database/decorators'
import { readRecord } from '#lists/read_records'
import Merge from '#models/merge'
import { makeCompany } from '#tests/helpers/company'
import { changeCustomer } from '#tests/helpers/customers'
import { setReach } from '#tests/helpers/grants'
import { begin, HOME, PATH } from '#tests/helpers/merge_pages'
import { merged } from '#tests/helpers/merges'

test.group('Pages of an unmerge', () => {
  test('are there only for who may merge each of the customers', async ({ client, assert }) => {
    const { acme, visit, send, customers } = await begin(client)
    const [one, two] = customers.map(({ id }) => id)
    const id = await acme.as('owner', () => merged([one, two]))
    ;(await visit(`${PATH}/${id}/undo`, 'agent')).assertStatus(403)
    await setReach(acme, 'agent', 'customers.merge', 'own')
    assert.notInclude((await visit(PATH, 'agent')).text(), id)
    await acme.as('owner', () => changeCustomer(one, { manager: acme.users.agent.id }))
    assert.include((await visit(PATH, 'agent')).text(), id)
    ;(await send(`${PATH}/${id}/undo`, {}, 'agent')).assertStatus(403)
    const globex = await makeCompany('globex')
    const foreign = await client.get(`/globex/customers/merges/${id}/undo`).loginAs(globex.users.owner)
    foreign.assertStatus(404)
    await acme.as('owner', async () => assert.isNull((await Merge.findOrFail(id)).undoneAt))
  })

  test('lead from the main customer to all of them as before', async ({ client, assert }) => {
    const { acme, visit, send, customers } = await begin(client)
    const id = await acme.as('owner', () => merged(customers.map((one) => one.id)))
    const path = `${PATH}/${id}/undo`
    ;(await visit(`${HOME}/${customers[0].id}`)).assertTextIncludes(path)
    await acme.as('owner', () => changeCustomer(customers[0].id, { membership_number: 'M8' }))
    const question = await visit(path)
    question.assertTextIncludes('Anna Lopez and A. López come back')
    question.assertTextIncludes('stays as it is now: Membership number')
    for (const { text } of [await send(path), await send(path)].map((answer) => ({
      text: answer.header('location') as unknown as string,
    })))
      assert.equal(text, `${HOME}/${customers[0].id}`)
    await acme.as('owner', async () => {
      for (const { id: each } of customers) assert.isNull((await readRecord(each))!.deleted_at)
      assert.equal((await readRecord(customers[0].id))!.membership_number, 'M8')
      assert.equal((await readRecord(customers[2].id))!.membership_number, 'MEMBER-7')
    })
  })

  test('refuse it when its time is over, and after what must be undone first', async ({ client }) => {
    const { acme, visit, send, customers } = await begin(client)
    const [one, two, three] = customers.map(({ id }) => id)
    const [first, second] = await acme.as('owner', async () => [await merged([two, one]), await merged([three, two])])
    const blocked = await send(`${PATH}/${first}/undo`)
    blocked.assertStatus(409)
    blocked.assertTextIncludes('Undo that merge first')
    blocked.assertTextIncludes(`${PATH}/${second}/undo`)
    await acme.as('owner', async () => markRecord((await readRecord(three))!, { deleted_at: now() }))
    ;(await send(`${PATH}/${second}/undo`)).assertTextIncludes('is in the bin')
    await acme.as('owner', async () => {
      const merge = await Merge.findOrFail(second)
      await merge.merge({ createdAt: DateTime.utc().minus({ days: 31 }) }).save()
    })
    ;(await visit(`${PATH}/${second}/undo`)).assertTextIncludes('any more: that is possible for 30 days')
  })

  test('tell in the history who was merged, and that they are apart again (AUD-2)', async ({ client }) => {
    const { acme, visit, send, customers } = await begin(client)
    const [one, two] = customers.map(({ id }) => id)
    const id = await acme.as('owner', () => merged([one, two]))
    const took = await visit(`${HOME}/${one}?tab=history`)
    for (const text of ['Took other customers over', 'Anna Lopez']) took.assertTextIncludes(text)
    await send(`${PATH}/${id}/undo`)
    const gave = await visit(`${HOME}/${two}?tab=history`)
    for (const text of ['Merged into another customer', 'Split off again', 'Ana López']) gave.assertTextIncludes(text)
  })
})
