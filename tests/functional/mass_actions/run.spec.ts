import { test } from '@japa/runner'
import { findValue } from '#dictionaries/values'
import { readRecord } from '#lists/read_records'
import { countOf } from '#tests/helpers/company'
import { createField } from '#tests/helpers/custom_fields'
import { createCustomer } from '#tests/helpers/customers'
import { asOwner } from '#tests/helpers/imported'
import { actOnMany, queueMass, outcomeOf } from '#tests/helpers/mass_actions'
import { printed } from '#tests/helpers/values'
import { Worker } from '#operations/worker'
import type { MassResult } from '#operations/mass_action/plan'
import type { Filter } from '#lists/list_state'

const is = (key: string, ...values: string[]): Filter => ({ key, operator: 'is', values })

test.group('A mass action', () => {
  test('sets a field of all that match and of no other, once each (M5.11)', ({ assert }) =>
    asOwner(async () => {
      const [one, other, apart] = [
        await createCustomer({ segment: 'retail' }),
        await createCustomer({ segment: 'enterprise' }),
        await createCustomer({ segment: 'retail', status: 'prospect' }),
      ]
      const all = [is('status', 'active')]
      const { operation, result } = await actOnMany({
        state: { all },
        action: 'set_field',
        field: 'segment',
        input: 'enterprise',
      })
      assert.equal(operation.status, 'done')
      assert.deepEqual(result, { changed: 1, unchanged: 1, refused: 0 })
      assert.deepEqual(
        [await printed(one.id, 'segment'), await printed(other.id, 'segment'), await printed(apart.id, 'segment')],
        ['enterprise', 'enterprise', 'retail']
      )
      assert.equal(await countOf('changes', { operation_id: operation.id, source: 'mass' }), 1)
    })())

  test('takes what it sets out of the list without missing a record behind it (M5.11)', ({ assert }) =>
    asOwner(async () => {
      for (let at = 0; at < 7; at++) await createCustomer({ segment: 'retail' })
      const all = [is('segment', 'retail')]
      const asked = { state: { all, sort: { key: 'name', direction: 'asc' as const } } }
      const { result } = await actOnMany({ ...asked, action: 'set_field', field: 'segment', input: 'enterprise' })
      assert.deepEqual(result, { changed: 7, unchanged: 0, refused: 0 })
    })())

  test('adds and removes tags and leaves the others where they are (M5.11)', ({ assert }) =>
    asOwner(async () => {
      const { id } = await createCustomer({ tags: ['vip'] })
      const bare = await createCustomer()
      const added = await actOnMany({ action: 'add_tags', input: ['vip', 'reference'] })
      assert.deepEqual(added.result, { changed: 2, unchanged: 0, refused: 0 })
      assert.deepEqual(await printed(id, 'tags'), ['vip', 'reference'])
      const removed = await actOnMany({ action: 'remove_tags', input: ['vip'] })
      assert.deepEqual(removed.result, { changed: 2, unchanged: 0, refused: 0 })
      assert.deepEqual([await printed(id, 'tags'), await printed(bare.id, 'tags')], [['reference'], ['reference']])
      assert.equal(await countOf('custom_ref', { value: findValue('tag', 'vip')!.id }), 0)
    })())

  test('assigns a manager, subscribes and unsubscribes, disables, enables and deletes (M5.11)', ({ assert }) =>
    asOwner(async ({ users }) => {
      const { id } = await createCustomer()
      await actOnMany({ action: 'assign_manager', input: users.agent.id })
      await actOnMany({ action: 'newsletter', input: 'yes' })
      await actOnMany({ action: 'promotional_email', input: 'yes' })
      await actOnMany({ action: 'disable' })
      const record = (await readRecord(id))!
      assert.deepInclude(record, { manager_id: users.agent.id, newsletter: true, promotional_email: true })
      assert.isNotNull(record.disabled_at)
      await actOnMany({ action: 'newsletter', input: 'no' })
      await actOnMany({ action: 'enable' })
      assert.deepInclude((await readRecord(id))!, { newsletter: false, disabled_at: null })
      await actOnMany({ action: 'delete' })
      assert.isNotNull((await readRecord(id))!.deleted_at)
    })())

  test('empties a field, and refuses the customers that must have it', ({ assert }) =>
    asOwner(async () => {
      await createField('shoe_size', 'number')
      const { id } = await createCustomer({ shoe_size: '42' })
      await actOnMany({ action: 'set_field', field: 'shoe_size', input: '' })
      assert.isNull(await printed(id, 'shoe_size'))
      const { result, issues } = await actOnMany({ action: 'set_field', field: 'segment', input: '' })
      assert.deepEqual(result, { changed: 0, unchanged: 0, refused: 1 })
      assert.containsSubset(issues, [{ key: 'segment', code: 'required', recordId: id }])
      assert.equal(await printed(id, 'segment'), 'retail')
    })())

  test('gives a unique value to one customer at most', ({ assert }) =>
    asOwner(async () => {
      await createCustomer()
      await createCustomer()
      const { result, issues } = await actOnMany({ action: 'set_field', field: 'membership_number', input: 'M-1' })
      assert.deepEqual(result, { changed: 1, unchanged: 0, refused: 1 })
      assert.containsSubset(issues, [{ key: 'membership_number', code: 'taken' }])
    })())

  test('leaves alone what came after its plan', ({ assert }) =>
    asOwner(async () => {
      await createCustomer()
      const { id } = await queueMass({ action: 'disable' })
      const later = await createCustomer()
      await new Worker({ pause: 10 }).drain()
      assert.deepEqual((await outcomeOf<MassResult>(id)).result, { changed: 1, unchanged: 0, refused: 0 })
      assert.isNull((await readRecord(later.id))!.disabled_at)
    })())

  test('ends with its reason when its value is no longer on offer', ({ assert }) =>
    asOwner(async () => {
      await createCustomer()
      const { operation } = await actOnMany({ action: 'set_field', field: 'segment', input: 'no_such_segment' })
      assert.equal(operation.status, 'failed')
      assert.deepInclude(operation.failure!, { code: 'value_gone', params: { field: 'Segment' } })
    })())
})
