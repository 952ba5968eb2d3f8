import { test } from '@japa/runner'
import { fillRecord } from '#actions/records/fill_record'
import { saveRecords } from '#actions/records/save_records'
import { fieldsOf } from '#lists/fields_of'
import { emptyRecord, readRecords } from '#lists/read_records'
import { transaction } from '#tenancy/transaction'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { customerInput } from '#tests/helpers/customers'
import { statementsOf } from '#tests/helpers/statements'

test.group('Saving batches', (group) => {
  let company: Company
  group.each.setup(async () => {
    company = await makeCompany()
  })

  test('leaves nothing behind when the transaction fails', async ({ assert }) => {
    await company.as('owner', async () => {
      const record = fillRecord(
        emptyRecord(),
        customerInput({ tags: ['vip'], phone: '+49 30 901820' }),
        fieldsOf('customers')
      ).record
      const failing = transaction(async (trx) => {
        await saveRecords(trx, [{ before: null, after: record }], { source: 'import' })
        throw new Error('power cut')
      })
      await assert.rejects(() => failing, /power cut/)
      for (const table of ['customers', 'contact_points', 'custom_ref', 'search_terms', 'unique_values'])
        assert.equal(await countOf(table), 0, table)
      assert.equal(await countOf('changes', { list: 'customers' }), 0)
    })
  })

  test('saves a batch with as many statements for 40 records as for 20, and reads it with three', ({ assert }) =>
    company.as('owner', async () => {
      const drafts = (count: number) =>
        Array.from({ length: count }, (_, index) => ({
          before: null,
          after: fillRecord(
            emptyRecord(),
            customerInput({ number: `${count}-${index}`, phone: '+49 30 901820' }),
            fieldsOf('customers')
          ).record,
        }))
      const save = (list: ReturnType<typeof drafts>) =>
        statementsOf(() => transaction((trx) => saveRecords(trx, list, { source: 'import' })))
      const batch = drafts(40)
      const [few, many] = [await save(drafts(20)), await save(batch)]
      assert.isAtMost(many.length, few.length + 12)
      const ids = batch.map(({ after }) => after.id).reverse()
      const reads = await statementsOf(async () =>
        assert.deepEqual(
          (await readRecords(ids)).map(({ id }) => id),
          ids
        )
      )
      assert.lengthOf(reads, 3)
    }))
})
