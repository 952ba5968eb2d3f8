import { parse } from 'csv-parse/sync'
import { test } from '@japa/runner'
import { issuesFile } from '#operations/import/issues_file'
import { MARK } from '#operations/import/marks'
import type Operation from '#models/operation'
import { countOf, makeCompany } from '#tests/helpers/company'
import { importText } from '#tests/helpers/imports'

const FILE =
  'First name;Phone;Email\nAda;+49 30 901820;ada@example.com\nGrace;12;grace@example.com\nJoan;;not an address\nKatherine;;'

async function downloaded(operation: Operation) {
  let text = ''
  for await (const line of issuesFile(operation)) text += line
  return text
}

test.group('The issues file', () => {
  test('has the same columns, only the failed rows, and what is wrong (M7.7)', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const { operation } = await importText(FILE)
      const rows: string[][] = parse(await downloaded(operation), { bom: true, delimiter: ';' })
      assert.deepEqual(rows[0], ['First name', 'Phone', 'Email', 'Issues'])
      assert.lengthOf(rows, 3)
      assert.match(rows[1][3], /^Phone: Digits are missing\./)
      assert.match(rows[2][3], /^Email: Not an e-mail address/)
    })
  })

  test('marks the bad cells and no other (M7.8)', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const { operation } = await importText(FILE)
      const [, first, second] = parse(await downloaded(operation), {
        bom: true,
        delimiter: ';',
      }) as string[][]
      assert.deepEqual(first.slice(0, 3), ['Grace', `${MARK} 12`, 'grace@example.com'])
      assert.deepEqual(second.slice(0, 3), ['Joan', '', `${MARK} not an address`])
    })
  })

  test('adds the remaining customers once it is corrected, marks left in or not (M7.9)', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const first = await importText(FILE)
      assert.deepInclude(first.result, { created: 2, issues: 2 })
      const corrected = (await downloaded(first.operation))
        .replace(`${MARK} 12`, `${MARK} +49 30 901821`)
        .replace(`${MARK} not an address`, 'joan@example.com')
      const second = await importText(corrected)
      assert.isTrue(second.plan.corrected)
      assert.deepEqual(second.plan.header, ['First name', 'Phone', 'Email'])
      assert.deepInclude(second.result, { created: 2, issues: 0 })
      assert.equal(await countOf('customers'), 4)
    })
  })

  test('uploaded without a correction gives the same issues again', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const first = await importText(FILE)
      const second = await importText(await downloaded(first.operation))
      assert.deepEqual(
        second.issues.map(({ problems }) => problems),
        first.issues.map(({ problems }) => problems)
      )
      assert.deepEqual(
        second.issues.map(({ cells }) => cells),
        first.issues.map(({ cells }) => cells)
      )
    })
  })
})
