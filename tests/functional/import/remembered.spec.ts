import { test } from '@japa/runner'
import { asOwner } from '#tests/helpers/imported'
import { makeCompany } from '#tests/helpers/company'
import { csvFile, importText, usualConstants } from '#tests/helpers/imports'
import { planImport } from '#operations/import/upload'
import type { ImportPlan } from '#operations/import/plan'

const proposed = async (text: string) =>
  (await planImport({ path: await csvFile(text), name: 'x.csv' })).plan as ImportPlan

test.group('Choices of an import', () => {
  test('are remembered for the same columns in another order, left out ones too', async ({ assert }) => {
    await asOwner(async () => {
      const constants = { ...usualConstants(), segment: 'wholesale' }
      const chosen = { columns: ['first_name', 'city', null], mode: 'create', match: ['email'], constants } as const
      await importText('First name,Shop,Email\nAda,London,x', {
        ...chosen,
        columns: [...chosen.columns],
        match: ['email'],
      })
      const plan = await proposed('EMAIL;shop;First Name\nx;Paris;Grace')
      assert.deepEqual(plan.columns, [null, 'city', 'first_name'])
      assert.deepInclude(plan, { mode: 'create', match: ['email'], constants })
    })()
  })

  test('are remembered by column in another file, and guessed for the others', async ({ assert }) => {
    await asOwner(async () => {
      await importText('First name,Shop\nAda,London', { columns: ['first_name', 'city'] })
      await importText('Given,Site\nAda,London', { columns: ['first_name', 'company'] })
      const plan = await proposed('Site,Shop,Last name,City,First name\nA,B,C,D,E')
      assert.deepEqual(plan.columns, ['company', 'city', 'last_name', null, 'first_name'])
      assert.equal(plan.mode, 'both')
    })()
  })

  test('are those of the company’s people together, and of no other company', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', () => importText('First name,Shop\nAda,London', { columns: ['first_name', 'city'] }))
    await as('manager', async () => assert.deepEqual((await proposed('Shop\nx')).columns, ['city']))
    const globex = await makeCompany('globex')
    await globex.as('owner', async () => assert.deepEqual((await proposed('Shop\nx')).columns, [null]))
  })

  test('are by number in a file that an export made for an import, and in no other', async ({ assert }) => {
    await asOwner(async () => {
      const ours = await proposed('number,type,manager,phone\n1,person,x,2')
      assert.deepInclude(ours, { match: ['number'], constants: {} })
      for (const theirs of ['number,phone\n1,2', 'number,type,manager,Shop\n1,person,x,2'])
        assert.deepEqual((await proposed(theirs)).match, ['phone', 'email'])
    })()
  })
})
