import { test } from '@japa/runner'
import { previewMass } from '#operations/mass_action/preview'
import { makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { setReach } from '#tests/helpers/grants'
import { asOwner } from '#tests/helpers/imported'
import { actOnMany, massPlan } from '#tests/helpers/mass_actions'
import { saveMany } from '#tests/helpers/save_many'
import { scopedCompany } from '#tests/helpers/scoped'
import { statementsOf } from '#tests/helpers/statements'

const preview = async (asked: Parameters<typeof massPlan>[0]) => previewMass(await massPlan(asked))

test.group('The plan of a mass action', () => {
  test('says how many match, will change, are so already and would break a rule, and writes nothing (M5.11)', ({
    assert,
  }) =>
    asOwner(async () => {
      await createCustomer({ segment: 'enterprise' })
      await createCustomer()
      const { matching, samples, ...counts } = await preview({
        action: 'set_field',
        field: 'segment',
        input: 'enterprise',
      })
      assert.deepEqual(matching, { value: 2, capped: false })
      assert.deepEqual(counts, { changed: 1, unchanged: 1, forbidden: 0, broken: 0, estimatedFrom: null })
      assert.lengthOf(samples, 1)
      const emptied = await preview({ action: 'set_field', field: 'segment', input: '' })
      assert.deepInclude(emptied, { changed: 0, broken: 2 })
    })())

  test('counts whom the person may not edit', async ({ client, assert }) => {
    const { acme } = await scopedCompany(client)
    await setReach(acme, 'agent', 'customers.view', 'all')
    await acme.as('agent', async () => {
      const counts = await preview({ action: 'set_field', field: 'segment', input: 'enterprise' })
      assert.deepInclude(counts, { changed: 2, forbidden: 1, estimatedFrom: null })
    })
  })

  test('counts whom the person may not edit among very many', async ({ assert }) => {
    const acme = await makeCompany()
    const { agent, owner } = acme.users
    await acme.as('owner', () => saveMany(620, (at) => ({ manager: at % 2 ? agent.id : owner.id })))
    await setReach(acme, 'agent', 'customers.edit', 'own')
    const counts = await acme.as('agent', () => preview({ action: 'set_field', field: 'segment', input: 'enterprise' }))
    assert.deepInclude(counts, { changed: 310, unchanged: 0, forbidden: 310, estimatedFrom: null })
  }).timeout(30_000)

  const values = (at: number) => ({
    segment: at % 4 ? 'retail' : 'enterprise',
    tags: at % 3 ? ['vip'] : [],
    newsletter: at % 5 ? 'no' : 'yes',
  })

  for (const asked of [
    { action: 'set_field', field: 'segment', input: 'enterprise' },
    { action: 'set_field', field: 'group', input: '' },
    { action: 'add_tags', input: ['vip', 'reference'] },
    { action: 'add_tags', input: ['vip'] },
    { action: 'remove_tags', input: ['vip', 'reference'] },
    { action: 'newsletter', input: 'yes' },
    { action: 'newsletter', input: 'no' },
    { action: 'disable' },
    { action: 'delete' },
  ])
    test(`of very many is what happens then, counted by the database: ${JSON.stringify(asked)}`, ({ assert }) =>
      asOwner(async () => {
        await saveMany(720, values)
        const planned = await preview(asked)
        const { result } = await actOnMany(asked)
        assert.equal(planned.matching.value, 720)
        assert.isNull(planned.estimatedFrom)
        assert.deepInclude(result, { changed: planned.changed, unchanged: planned.unchanged })
      })()).timeout(30_000)

  test('of very many says where it is an estimate', ({ assert }) =>
    asOwner(async () => {
      await saveMany(720, (at) => ({ city: at % 2 ? 'Ulm' : 'Berlin' }))
      const planned = await preview({ action: 'set_field', field: 'city', input: 'Ulm' })
      assert.deepInclude(planned, { changed: 360, unchanged: 360, estimatedFrom: 500 })
    })()).timeout(30_000)

  test('asks the database as often for 720 customers as for 620', ({ assert }) =>
    asOwner(async () => {
      const asked = { action: 'set_field', field: 'segment', input: 'enterprise' }
      await saveMany(620, values)
      const count = async () => (await statementsOf(() => preview(asked))).length
      await count()
      const before = await count()
      await saveMany(100, values)
      assert.equal(await count(), before)
      assert.isAtMost(before, 12)
    })()).timeout(30_000)
})
