import { parse } from 'csv-parse/sync'
import { test } from '@japa/runner'
import { activeForms } from '#lists/forms'
import { sampleFile } from '#operations/import/sample_file'
import { countOf, makeCompany } from '#tests/helpers/company'
import { importText } from '#tests/helpers/imports'
import { addFieldToForm } from '#tests/helpers/shaping'

const rowsOf = (csv: string): string[][] => parse(csv, { bom: true })

test.group('The sample file', () => {
  test('has headers, Mandatory or Optional, and sample data in its three rows (M7.2)', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const [headers, marks, sample, ...rest] = rowsOf(sampleFile())
      assert.equal(marks[headers.indexOf('Segment')], 'Mandatory')
      assert.equal(marks[headers.indexOf('Phone')], 'Optional')
      assert.include(sample[headers.indexOf('Email')], '@')
      assert.deepEqual(rest, [])
    })
  })

  test('has the fields of all forms at the moment of the download (M7.3)', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      assert.notInclude(rowsOf(sampleFile())[0], 'Tax region')
      await addFieldToForm({ key: 'tax_region', label: 'Tax region', type: 'text', required: true })
    })
    await as('owner', async () => {
      const [headers, marks] = rowsOf(sampleFile())
      assert.equal(marks[headers.indexOf('Tax region')], 'Mandatory')
      assert.isAbove(activeForms().length, 0)
    })
  })

  test('is imported filled in, whether its rows 2 and 3 were removed or not (M7.4)', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const [headers, marks, sample] = rowsOf(sampleFile()).map((row) => row.map((cell) => `"${cell}"`).join(','))
      const customer = (name: string) =>
        rowsOf(sampleFile())[0]
          .map((label) => ({ 'First name': name, 'Segment': 'Retail' })[label] ?? '')
          .join(',')
      const left = await importText([headers, marks, sample, customer('Ada')].join('\n'))
      assert.deepEqual(left.plan.helperRows, [2, 3])
      assert.deepInclude(left.result, { created: 1, issues: 0 })
      const removed = await importText([headers, customer('Grace')].join('\n'))
      assert.deepEqual(removed.plan.helperRows, [])
      assert.deepInclude(removed.result, { created: 1, issues: 0 })
      assert.equal(await countOf('customers'), 2)
    })
  })

  test('may be left with one of the two rows', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const [headers, , sample] = rowsOf(sampleFile()).map((row) => row.map((cell) => `"${cell}"`).join(','))
      const { plan, result } = await importText(
        [headers, sample, headers.replace(/"[^"]*"/g, '').replace(/^/, 'x')].join('\n')
      )
      assert.deepEqual(plan.helperRows, [2])
      assert.equal(result.created + result.issues, 1)
    })
  })
})
