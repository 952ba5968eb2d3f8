import { test } from '@japa/runner'
import { markRecord } from '#actions/records/mark_record'
import { purgeBin } from '#actions/records/purge_bin'
import { now } from '#database/decorators'
import emitter from '@adonisjs/core/services/emitter'
import mail from '@adonisjs/mail/services/main'
import { readRecord } from '#lists/read_records'
import { readBin } from '#lists/bin'
import db from '@adonisjs/lucid/services/db'
import { current } from '#tenancy/current'
import { countOf } from '#tests/helpers/company'
import { createField } from '#tests/helpers/custom_fields'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'
import { asOwner } from '#tests/helpers/imported'
import { actOnMany, undo } from '#tests/helpers/mass_actions'
import { merged, relate, restOfDatabase, unmerge } from '#tests/helpers/merges'

test.group('A merge, beside the customers themselves', () => {
  test('points those who name one that leaves to the main one, and back', ({ assert }) =>
    asOwner(async () => {
      const field = await createField('referred_by', 'customer')
      const [one, two] = [await createCustomer(), await createCustomer()]
      const friend = await createCustomer({ referred_by: two.id })
      await changeCustomer(one.id, { referred_by: two.id })
      const before = await restOfDatabase()
      const named = async (id: string) => (await readRecord(id))!.custom[field.id]
      const id = await merged([one.id, two.id])
      assert.equal(await named(friend.id), one.id)
      assert.isUndefined(await named(one.id))
      await unmerge(id)
      assert.deepEqual(await restOfDatabase(), before)
    })())

  test('drops a relation between them, and one that is there already, told from either end', ({ assert }) =>
    asOwner(async () => {
      const [one, two, friend] = [await createCustomer(), await createCustomer(), await createCustomer()]
      await relate(one.id, two.id)
      await relate(one.id, friend.id, 'parent_company')
      await relate(friend.id, two.id, 'subsidiary')
      await relate(two.id, friend.id, 'spouse')
      const before = await restOfDatabase()
      const id = await merged([one.id, two.id])
      assert.equal(await countOf('customer_links', { from_id: one.id, to_id: friend.id }), 2)
      assert.equal(await countOf('customer_links'), 2)
      await unmerge(id)
      assert.deepEqual(await restOfDatabase(), before)
    })())

  test('keeps unique values taken, whoever holds them, and gives back none that is another’s by then', ({ assert }) =>
    asOwner(async () => {
      const one = await createCustomer({ membership_number: 'M1' })
      const two = await createCustomer({ membership_number: 'M2' })
      const id = await merged([one.id, two.id], { values: { membership_number: two.id } })
      const third = await createCustomer()
      const problems = await changeCustomer(third.id, { membership_number: 'm1' })
      assert.deepInclude(problems, { key: 'membership_number', problem: { code: 'taken' }, recordId: two.id })
      await changeCustomer(one.id, { membership_number: 'M3' })
      assert.deepEqual(await changeCustomer(third.id, { membership_number: 'M2' }), [])
      const { left } = await unmerge(id)
      assert.sameDeepMembers(
        left,
        [one.id, two.id].map((recordId) => ({ recordId, key: 'membership_number' }))
      )
      assert.equal((await readRecord(one.id))!.membership_number, 'M3')
      assert.equal((await readRecord(two.id))!.membership_number, 'M1')
    })())

  test('leaves nobody in the bin, and no undo of earlier work takes them out of the merge', ({ assert }) =>
    asOwner(async () => {
      const [one, two] = [await createCustomer(), await createCustomer()]
      const { operation } = await actOnMany({ action: 'delete' })
      for (const { id } of [one, two]) await markRecord((await readRecord(id))!, { deleted_at: null })
      await merged([one.id, two.id])
      assert.deepEqual((await readBin('customers')).rows, [])
      const { issues } = await undo(operation.id)
      assert.sameMembers(
        issues.map(({ code }) => code),
        ['operation_changed_since', 'operation_merged']
      )
      assert.equal((await readRecord(two.id))!.merged_into_id, one.id)
    })())

  test('stays until the main one is deleted for good, and goes with it', ({ assert }) =>
    asOwner(async () => {
      const [one, two, three] = [await createCustomer(), await createCustomer(), await createCustomer()]
      await merged([two.id, one.id])
      await merged([three.id, two.id])
      const long = '2020-01-01 00:00:00.000'
      const binnedSince = (id: string) =>
        db.from('customers').where({ tenant_id: current.tenant.id, id }).update({ deleted_at: long })
      for (const { id } of [one, two]) await binnedSince(id)
      await purgeBin()
      assert.equal(await countOf('customers'), 3)
      await markRecord((await readRecord(three.id))!, { deleted_at: now() })
      await binnedSince(three.id)
      await purgeBin()
      assert.equal(await countOf('customers'), 0)
      assert.equal(await countOf('merges'), 0)
    })())

  test('mails nobody, and is told once as an event', async ({ cleanup }) => {
    const { mails } = mail.fake()
    const events = emitter.fake(['customers:merged'])
    cleanup(() => {
      mail.restore()
      emitter.restore()
    })
    await asOwner(async () => {
      const ids = [await createCustomer(), await createCustomer()].map(({ id }) => id)
      const mergeId = await merged(ids)
      const told = { tenantId: current.tenant.id, mergeId, mainId: ids[0], mergedIds: [ids[1]] }
      events.assertEmitted('customers:merged', ({ data }) => JSON.stringify(data) === JSON.stringify(told))
      events.assertEmittedCount('customers:merged', 1)
      mails.assertNoneSent()
    })()
  })
})
