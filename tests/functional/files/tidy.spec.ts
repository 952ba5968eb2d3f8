import { DateTime } from 'luxon'
import { test } from '@japa/runner'
import { markRecord } from '#actions/records/mark_record'
import { purgeBin } from '#actions/records/purge_bin'
import { tidyFiles } from '#actions/files/tidy_files'
import { toMoment } from '#database/decorators'
import { fileStore } from '#files/index'
import StoredFile from '#models/stored_file'
import { current } from '#tenancy/current'
import { attachedFile, commentOn, waitingFile } from '#tests/helpers/attachments'
import { countOf, makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'

const long = () => DateTime.utc().minus({ days: 40 })

test.group('Tidying files', () => {
  test('removes what was never attached after a day, and nothing else (UP-4)', async ({ assert }) => {
    const acme = await makeCompany()
    await acme.as('owner', async () => {
      const { id: customerId } = await createCustomer()
      const [attached, waiting, old] = [await attachedFile({ customerId }), await waitingFile(), await waitingFile()]
      await StoredFile.query()
        .whereIn('id', [old.id, old.previewId!])
        .update({ expires_at: toMoment(long()) })
      await tidyFiles()
      const left = (await StoredFile.query()).map(({ id }) => id)
      assert.sameMembers(
        left,
        [attached, waiting].flatMap(({ id, previewId }) => [id, previewId!])
      )
      await assert.rejects(() => fileStore.openRead(current.tenant.id, old.id), /ENOENT/)
      await assert.rejects(() => fileStore.openRead(current.tenant.id, old.previewId!), /ENOENT/)
    })
  })

  test('leaves nothing of a customer who leaves the bin for good', async ({ assert }) => {
    const acme = await makeCompany()
    await acme.as('owner', async () => {
      const customer = await createCustomer()
      const stays = await createCustomer({ last_name: 'Stays' })
      await attachedFile({ customerId: customer.id })
      await commentOn(customer, 'Look', [acme.users.agent.id], [(await waitingFile()).id])
      await commentOn(stays, 'Look', [acme.users.agent.id])
      await markRecord(customer, { deleted_at: toMoment(long()) })
      await purgeBin()
      await tidyFiles()
      for (const [table, left] of Object.entries({ attachments: 0, comments: 1, mentions: 1, files: 0, customers: 1 }))
        assert.equal(await countOf(table), left, table)
      assert.equal(await countOf('notices', { kind: 'mention' }), 1)
    })
  })
})
