import { test } from '@japa/runner'
import { SetValueRetired } from '#actions/settings/dictionaries/set_value_retired'
import { markRecord } from '#actions/records/mark_record'
import { now } from '#database/decorators'
import { findValue } from '#dictionaries/values'
import { readRecord } from '#lists/read_records'
import DictionaryValue from '#models/dictionary_value'
import Operation from '#models/operation'
import { startUndo, undoingOf } from '#operations/undo/undoing'
import { Worker } from '#operations/worker'
import { reloadConfiguration } from '#tenancy/configuration'
import { countOf } from '#tests/helpers/company'
import { createField } from '#tests/helpers/custom_fields'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'
import { asOwner, only } from '#tests/helpers/imported'
import { actOnMany, undo } from '#tests/helpers/mass_actions'
import { saveMany } from '#tests/helpers/save_many'
import { allValues, foundBy, printed } from '#tests/helpers/values'

test.group('An undo', () => {
  test('runs once, however often it is asked for', ({ assert }) =>
    asOwner(async () => {
      const { id } = await createCustomer()
      const { operation } = await actOnMany({ action: 'add_tags', input: ['vip'] })
      const starts = await Promise.all([1, 2].map(async () => startUndo(operation)))
      assert.equal(starts[0].id, starts[1].id)
      await new Worker({ pause: 10 }).drain()
      await changeCustomer(id, { tags: ['vip'] })
      assert.equal((await startUndo(operation)).id, starts[0].id)
      await new Worker({ pause: 10 }).drain()
      assert.deepEqual(await printed(id, 'tags'), ['vip'])
      assert.equal((await undoingOf(operation)).kind, 'undone')
    })())

  test('is itself in the history of each record, with its operation', ({ assert }) =>
    asOwner(async () => {
      await createCustomer()
      const { operation } = await actOnMany({ action: 'disable' })
      const undone = await undo(operation.id)
      assert.isNull((await only()).record.disabled_at)
      assert.equal(await countOf('changes', { operation_id: undone.operation.id, source: 'undo', action: 'enable' }), 1)
      assert.equal((await undoingOf(undone.operation)).kind, 'never')
    })())

  test('of the earlier of two works once the later one is undone', ({ assert }) =>
    asOwner(async () => {
      const { id } = await createCustomer({ segment: 'retail' })
      const set = (input: string) => actOnMany({ action: 'set_field', field: 'segment', input })
      const [first, second] = [await set('enterprise'), await set('retail')]
      const third = await set('enterprise')
      assert.deepInclude((await undo(second.operation.id)).result, { returned: 0, refused: 1 })
      assert.deepInclude((await undo(third.operation.id)).result, { returned: 1 })
      assert.deepInclude((await undo(first.operation.id)).result, { returned: 0, refused: 1 })
      assert.equal(await printed(id, 'segment'), 'retail')
    })())

  test('restores what a mass action deleted, and leaves what was deleted since', ({ assert }) =>
    asOwner(async () => {
      const { id } = await createCustomer({ email: 'ada@example.com' })
      const found = await foundBy()
      const deleted = await actOnMany({ action: 'delete' })
      assert.deepInclude((await undo(deleted.operation.id)).result, { returned: 1 })
      assert.deepEqual(await foundBy(), found)
      const tagged = await actOnMany({ action: 'add_tags', input: ['vip'] })
      await markRecord((await readRecord(id))!, { deleted_at: now() })
      const { result, issues } = await undo(tagged.operation.id)
      assert.deepInclude(result, { returned: 0, refused: 1 })
      assert.containsSubset(issues, [{ code: 'operation_in_bin' }])
    })())

  test('gives back a value that was retired meanwhile: it is what was there', ({ assert }) =>
    asOwner(async () => {
      const { id } = await createCustomer({ segment: 'retail' })
      const { operation } = await actOnMany({ action: 'set_field', field: 'segment', input: 'enterprise' })
      const retail = await DictionaryValue.findOrFail(findValue('segment', 'retail')!.id)
      await new SetValueRetired().handle(retail, true)
      await reloadConfiguration()
      assert.deepInclude((await undo(operation.id)).result, { returned: 1 })
      assert.equal((await readRecord(id))!.segment_id, retail.id)
    })())

  test('goes on where it was cancelled', ({ assert }) =>
    asOwner(async () => {
      await createCustomer()
      const { operation } = await actOnMany({ action: 'disable' })
      const { id } = await startUndo(operation)
      await (await Operation.findOrFail(id)).merge({ status: 'cancelled' }).save()
      assert.equal((await undoingOf(operation)).kind, 'stopped')
      await new Worker({ pause: 10 }).drain()
      assert.isNotNull((await only()).record.disabled_at)
      await startUndo(operation)
      await new Worker({ pause: 10 }).drain()
      assert.isNull((await only()).record.disabled_at)
    })())

  test('gives back every value of 1,200 customers after a mass action, and what they are found by', ({ assert }) =>
    asOwner(async () => {
      await createField('region', 'text')
      const values = (at: number) => ({
        ...{ email: `c${at}@example.com`, region: at % 2 ? 'South' : '', city: 'Ulm' },
        tags: at % 3 ? ['vip'] : [],
      })
      await saveMany(1_200, values)
      const before = [await allValues(), await foundBy()]
      for (const asked of [
        { action: 'add_tags', input: ['reference', 'vip'] },
        { action: 'set_field', field: 'region', input: 'North' },
        { action: 'set_field', field: 'city', input: 'Berlin' },
        { action: 'set_field', field: 'email', input: '' },
        { action: 'delete' },
      ]) {
        const { operation, result } = await actOnMany(asked)
        assert.equal(result.changed + result.unchanged, 1_200, JSON.stringify(result))
        const undone = await undo(operation.id)
        assert.deepInclude(undone.result, { returned: result.changed, refused: 0 })
        assert.deepEqual([await allValues(), await foundBy()], before)
      }
    })()).timeout(180_000)
})
