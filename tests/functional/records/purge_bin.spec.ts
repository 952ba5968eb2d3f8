import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { markRecord } from '#actions/records/mark_record'
import { purgeBin } from '#actions/records/purge_bin'
import { toMoment } from '#database/decorators'
import { readRecord } from '#lists/read_records'
import { countOf, makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'

const deletedFor = async (days: number) => {
  const { id } = await createCustomer({ last_name: `Deleted for ${days} days`, phone: '+49 30 901820', city: 'Berlin' })
  await markRecord((await readRecord(id))!, { deleted_at: toMoment(DateTime.utc().minus({ days })) })
  return id
}

test.group('The bin', () => {
  test('keeps what can still be restored, and everything outside it (SPEC 1.6)', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const [kept, alive] = [await deletedFor(30), await createCustomer()]
      await purgeBin()
      assert.isNotNull(await readRecord(kept))
      assert.isNotNull(await readRecord(alive.id))
    })
  })

  test('lets go of what is past its days, with all that hung on it, and keeps its history', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const gone = await deletedFor(32)
      await purgeBin()
      assert.isNull(await readRecord(gone))
      assert.equal(await countOf('contact_points'), 0)
      assert.equal(await countOf('addresses'), 0)
      assert.equal(await countOf('unique_values'), 0)
      assert.equal(await countOf('changes', { record_id: gone }), 2)
    })
  })
})
