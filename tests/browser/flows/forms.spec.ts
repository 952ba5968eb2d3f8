import { test } from '@japa/runner'
import { createField } from '#tests/helpers/custom_fields'
import { sees } from '#tests/helpers/person'
import { bothWays } from '#tests/helpers/ways'

bothWays('Forms', (arrive) => {
  test('get sections and fields, in an order, required, shown on a condition', async ({ assert }) => {
    const { page, person, company, scripted } = await arrive()
    await company.as('owner', async () => {
      await createField('contract', 'text', { label: 'Contract' })
      await createField('discount', 'text', { label: 'Discount' })
    })
    await page.goto('/acme/settings/forms')
    await person.press('New form')
    await sees(page, 'For you and your colleagues')
    await person.type('Name', 'Sales')
    await person.press('Create form')
    await sees(page, '“Sales” is there')
    await person.pick('Field to add to Details', 'Contract')
    await person.press('Add field to Details')
    await page.locator('.layout-field').nth(0).waitFor()
    await person.pick('Field to add to Details', 'Discount')
    await person.press('Add field to Details')
    await page.locator('.layout-field').nth(1).waitFor()
    await person.press('Move Discount up')
    const fields = page.locator('.layout-field')
    await fields.nth(0).getByText('Discount').waitFor()
    await person.tick('Contract is required')
    await person.type('New section', 'Terms')
    await person.press('Add section')
    await page.locator('.layout-section').nth(1).waitFor()
    await person.press('Move Terms up')
    await page.locator('.layout-section').nth(0).getByLabel('Terms').first().waitFor()
    await person.press('Discount: Always shown')
    await sees(page, 'Ask only where it matters')
    await person.pick('Depends on', 'Segment')
    await person.press('Choose')
    await sees(page, 'Show it when Segment')
    await person.pick('Values', 'Retail')
    await person.tick('Required when it is shown')
    await person.press('Save')
    await sees(page, 'When Segment is Retail')

    await page.goto('/acme/customers/new')
    assert.notEqual(await page.getByLabel('Contract').getAttribute('required'), null)
    assert.equal(await page.getByLabel('Discount').isVisible(), !scripted)
    await person.pick('Segment', 'Retail')
    await page.getByLabel('Discount').waitFor()
  })

  test('leave out a required field whose condition is not met', async () => {
    const { page, person } = await arrive()
    await page.goto('/acme/settings/forms')
    await person.press('Customer')
    await sees(page, 'The form')
    await person.press('ID number: Always shown')
    await sees(page, 'Ask only where it matters')
    await person.pick('Depends on', 'Segment')
    await person.press('Choose')
    await sees(page, 'Show it when Segment')
    await person.pick('Values', 'Enterprise')
    await person.tick('Required when it is shown')
    await person.press('Save')
    await sees(page, 'When Segment is Enterprise')
    await page.goto('/acme/customers/new')
    await person.type('First name', 'Ada')
    for (const [field, value] of [
      ['Segment', 'Retail'],
      ['Status', 'Active'],
      ['Acquisition channel', 'Referral'],
    ])
      await person.pick(field, value)
    await person.press('Save customer')
    await sees(page, 'Ada was added')
  })
})
