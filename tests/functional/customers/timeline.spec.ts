import { test } from '@japa/runner'
import Comment from '#models/comment'
import { readRecord } from '#lists/read_records'
import { readTimeline } from '#web/customers/timeline/read_timeline'
import { current } from '#tenancy/current'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'
import { rule } from '#tests/helpers/field_rules'
import { setReach } from '#tests/helpers/grants'
import { knownCustomer } from '#tests/helpers/known_customer'
import { actOnMany } from '#tests/helpers/mass_actions'
import { relate } from '#tests/helpers/relations'
import { statementsOf } from '#tests/helpers/statements'
import { createServiceRecord, createWorkOrder } from '#tests/helpers/service'

test.group('The timeline of a customer', (group) => {
  const known = knownCustomer(group, {})

  const call = (summary: string, minute = 0) =>
    createServiceRecord(known.customer.id, { summary, happened_at: `2999-01-01T10:0${minute}` })
  const asOwner = <T>(work: () => Promise<T>) => known.company.as('owner', work)
  const tab = async (client: import('@japa/api-client').ApiClient, query = '', role: 'owner' | 'agent' = 'owner') => {
    const user = known.company.users[role]
    const page = await client.get(`/acme/customers/${known.customer.id}?tab=timeline${query}`).loginAs(user)
    page.assertStatus(200)
    return page.text()
  }
  const comment = (body: string) =>
    Comment.create({ customerId: known.customer.id, userId: current.user!.id, body, version: 1 })

  async function everythingHappens() {
    const other = await createCustomer({ first_name: 'Other', last_name: 'One' })
    await changeCustomer(known.customer.id, { company: 'Acme' })
    await comment('Likes to be called in the morning')
    await createWorkOrder(known.customer.id, { subject: 'Repair the pump' })
    await call('Called about the pump')
    await relate(other, 'partner', known.customer)
    await actOnMany({ action: 'disable' })
  }

  test('keeps each kind from who may not see it, in the stream and in the filter', async ({ client, assert }) => {
    await asOwner(everythingHappens)
    for (const thing of ['work_orders', 'service_records', 'comments', 'files'] as const)
      await setReach(known.company, 'agent', `${thing}.view`, 'none')
    const page = await tab(client, '', 'agent')
    for (const text of ['Repair the pump', 'Called about the pump', 'in the morning', 'Work orders'])
      assert.notInclude(page, text)
    for (const text of ['Created', 'Other One', 'Disabled']) assert.include(page, text)
    const forced = await tab(client, '&kinds=work_orders', 'agent')
    assert.notInclude(forced, 'Repair the pump')
    await setReach(known.company, 'agent', 'work_orders.view', 'own')
    assert.notInclude(await tab(client, '', 'agent'), 'Repair the pump', 'whose is another question')
    await setReach(known.company, 'agent', 'work_orders.view', 'all')
    assert.include(await tab(client, '', 'agent'), 'Repair the pump')
  })

  test('obeys the rules of fields like the history', async ({ client, assert }) => {
    await asOwner(() => changeCustomer(known.customer.id, { id_number: 'ID-77', company: 'Acme' }))
    await rule(known.company, 'agent', { id_number: 'hidden' })
    assert.notInclude(await tab(client, '', 'agent'), 'ID-77')
    assert.include(await tab(client, '', 'agent'), 'Acme')
  })

  test('is one stream of all that happened, the newest first, when it happened (M3.9, M3.6, M3.8)', async ({
    client,
    assert,
  }) => {
    await asOwner(everythingHappens)
    const page = await tab(client)
    const told = [
      'Called about the pump',
      'Disabled',
      'Other One',
      'Repair the pump',
      'Likes to be called in the morning',
      'Company',
      'Created',
    ]
    const places = told.map((text) => page.indexOf(text))
    assert.isAbove(Math.min(...places), 0, JSON.stringify(places))
    const stream = /<ol class="timeline-list">[^]*<\/ol>/.exec(page)![0]
    const order = told.map((text) => stream.indexOf(text))
    assert.deepEqual(
      order,
      order.toSorted((one, other) => one - other)
    )
  })

  test('is narrowed to some kinds, which stand in the address', async ({ client, assert }) => {
    await asOwner(everythingHappens)
    const page = await tab(client, '&kinds=comments,relations')
    for (const text of ['in the morning', 'Other One']) assert.include(page, text)
    for (const text of ['Repair the pump', 'Disabled</p>', 'Created</p>']) assert.notInclude(page, text)
    assert.match(page, /aria-current="true"[^>]*>[^]*?Comments/)
    assert.include(page, 'tab=timeline&amp;kinds=comments,relations,work_orders')
    assert.include(await tab(client, '&kinds=operations'), 'Disabled')
    assert.include(await tab(client, '&kinds=files'), 'Nothing of this kind yet')
  })

  test('is read page by page across kinds: nothing twice, nothing left out', async ({ assert }) => {
    await asOwner(async () => {
      for (let round = 0; round < 9; round++) {
        await comment(`Comment ${round}`)
        await call(`Call ${round}`, Math.floor(round / 4))
        await createWorkOrder(known.customer.id, { subject: `Order ${round}` })
        await changeCustomer(known.customer.id, { company: `Company ${round}` })
      }
      const record = (await readRecord(known.customer.id))!
      const whole = (await readTimeline(record, { limit: 100 })).entries.map(({ key }) => key)
      assert.lengthOf(whole, 37)
      assert.deepEqual(whole, whole.toSorted().reverse())
      for (const limit of [1, 4, 10]) {
        const paged: string[] = []
        for (let older: string | null | undefined; older !== null;) {
          const page = await readTimeline(record, { limit, older })
          paged.push(...page.entries.map(({ key }) => key))
          older = page.next
        }
        assert.deepEqual(paged, whole, `in pages of ${limit}`)
      }
    })
  })

  test('stands beside the other tabs with its newest entries', async ({ client, assert }) => {
    await asOwner(() => comment('Prefers letters'))
    const page = await client.get(`/acme/customers/${known.customer.id}`).loginAs(known.company.users.owner)
    assert.match(page.text(), /<aside[^]*Prefers letters[^]*<\/aside>/)
  })

  test('costs at most twelve statements', async ({ client, assert }) => {
    await asOwner(everythingHappens)
    for (const query of ['', '&kinds=changes']) {
      await tab(client, query)
      const statements = await statementsOf(() => tab(client, query))
      assert.isAtMost(statements.length, 12, statements.join('\n'))
    }
  })
})
