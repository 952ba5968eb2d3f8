import { test } from '@japa/runner'
import { createCustomer } from '#tests/helpers/customers'
import { sees } from '#tests/helpers/person'
import { bothWays } from '#tests/helpers/ways'

bothWays('The list', (arrive) => {
  async function open() {
    const arrived = await arrive()
    await arrived.company.as('owner', async () => {
      for (const name of ['Ana', 'Bea', 'Cid']) await createCustomer({ first_name: name, last_name: 'Lima' })
      await createCustomer({ first_name: 'Dan', last_name: 'Soto' })
    })
    const { page } = arrived
    await page.goto('/acme/customers')
    return { ...arrived, names: () => page.locator('.lead-text').allInnerTexts() }
  }

  test('is searched, sorted and read page by page', async ({ assert }) => {
    const { page, person, names } = await open()
    await person.type('Search customers', 'lima')
    await page.keyboard.press('Enter')
    await sees(page, '3 of 3')
    await person.press('Name')
    await page.locator('th[aria-sort=ascending]').waitFor()
    assert.deepEqual(await names(), ['Ana Lima', 'Bea Lima', 'Cid Lima'])
    await page.goto('/acme/customers?limit=2&sort=name')
    await person.press('Older')
    await page.getByText('Cid Lima').first().waitFor()
    assert.deepEqual(await names(), ['Cid Lima', 'Dan Soto'])
    await person.press('Newer')
    await page.getByText('Ana Lima').first().waitFor()
    assert.deepEqual(await names(), ['Ana Lima', 'Bea Lima'])
  })

  test('gets filters and columns; the view of them is saved, shared, renamed, opened first, deleted', async ({
    assert,
  }) => {
    const { page, person, names, colleague } = await open()
    await person.press('Filters')
    await person.press('Choose filters')
    await sees(page, 'Ticked filters stand ready')
    await person.tick('Last name: All of these')
    await person.press('Use these filters')
    await page.getByLabel('Value of Last name').waitFor()
    await person.type('Value of Last name', 'Lima')
    await person.pick('Value of Status', 'Active')
    await person.press('Show')
    await sees(page, '3 of 3')
    await person.press('Columns')
    await sees(page, 'Ticked columns show, in this order')
    await person.tick('ID type')
    await person.tick('Segment')
    await page.keyboard.press('Enter')
    await page.getByRole('columnheader', { name: 'Segment' }).waitFor()
    await person.press('Save as…')
    await sees(page, 'Save as a view')
    await person.type('Name', 'Lima')
    await person.choose('Everyone')
    await person.press('Save view')
    await sees(page, 'The view “Lima” is saved')

    await person.press('View settings')
    await sees(page, 'Delete the view “Lima”?')
    await person.type('Name', 'Family Lima')
    await person.tick('Open the list with this view')
    await person.press('Save view')
    await sees(page, 'The view “Family Lima” is saved')
    const other = await colleague('manager@acme.test')
    await other.page.goto('/acme/customers')
    await sees(other.page, '3 of 3')
    assert.deepEqual(await other.page.locator('.lead-text').allInnerTexts(), await names())

    await person.press('Remove the filter Last name is Lima')
    await sees(page, '4 of 4')
    await person.press('Save')
    await sees(page, 'The view “Family Lima” is saved')
    await person.press('View settings')
    await sees(page, 'Delete the view “Family Lima”?')
    await person.press('Delete view')
    await sees(page, 'The view “Family Lima” is deleted')
  })

  test('offers what can be done with a row', async () => {
    const { page, person } = await open()
    await person.press('Options for Ana Lima')
    await person.press('Disable')
    await sees(page, 'Ana Lima is disabled')
    await person.press('Options for Ana Lima')
    await person.press('Enable')
    await sees(page, 'Ana Lima is enabled again')
    await person.press('Options for Ana Lima')
    await person.press('Delete')
    await sees(page, 'Delete Ana Lima?')
    await person.press('Delete')
    await sees(page, 'Ana Lima is in the bin')
  })
})
