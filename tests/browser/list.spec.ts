import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { browse, signIn } from '#tests/helpers/browsing'
import { makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'

const names = (page: Page) => page.locator('.lead-text').allInnerTexts()
const focus = (page: Page) => page.evaluate('document.activeElement.id')

test.group('The list in a browser', (group) => {
  group.tap((one) => one.tags(['@commits']))
  const visit = browse(group)

  async function open(options: Parameters<typeof visit>[0] = {}) {
    const acme = await makeCompany()
    await acme.as('owner', async () => {
      for (const name of ['Ana', 'Bea', 'Cid'])
        await createCustomer({ first_name: name, last_name: name === 'Cid' ? 'Soto' : 'Lima' })
    })
    const { page, troubles } = await visit(options)
    await signIn(page, 'owner@acme.test')
    await page.goto('/acme/customers')
    return { page, troubles }
  }

  /** Whether the document was loaded anew since. */
  async function watchLoads(page: Page) {
    await page.evaluate('window.sameDocument = true')
    return () => page.evaluate('window.sameDocument === true')
  }

  test('goes on without loading the page again: search by "/", sort, back, with the focus kept', async ({ assert }) => {
    const { page, troubles } = await open()
    const same = await watchLoads(page)
    await page.keyboard.press('/')
    await page.keyboard.type('lima')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/customers?q=lima')
    await page.locator('.chip').waitFor()
    assert.deepEqual(await names(page), ['Bea Lima', 'Ana Lima'])
    assert.equal(await focus(page), 'field-q')
    await page.getByRole('link', { name: 'Name' }).click()
    await page.waitForURL('**/customers?q=lima&sort=name')
    await page.locator('th[aria-sort=ascending]').waitFor()
    assert.deepEqual(await names(page), ['Ana Lima', 'Bea Lima'])
    assert.equal(await focus(page), 'sort-name')
    await page.goBack()
    await page.locator('th[aria-sort=descending]').waitFor()
    assert.deepEqual(await names(page), ['Bea Lima', 'Ana Lima'])
    assert.isTrue(await same())
    assert.deepEqual(troubles, [])
  })

  test('filters by what was chosen once Show is pressed, and says what it cannot read (M5.8)', async ({ assert }) => {
    const { page } = await open()
    await page.getByText('Filters', { exact: true }).click()
    await page.getByRole('combobox', { name: 'Value of Status' }).click()
    await page.getByRole('option', { name: 'Blocked' }).click()
    assert.lengthOf(await names(page), 3)
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByText('Nothing matches').waitFor()
    await page.getByRole('link', { name: 'Remove the filter Status is Blocked' }).click()
    await page.locator('.lead').first().waitFor()
    await page.getByText('Filters', { exact: true }).click()
    await page.getByRole('combobox', { name: 'How to compare Created' }).selectOption('last')
    await page.getByRole('spinbutton').fill('30')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByText('in the last 30 days').waitFor()
    assert.lengthOf(await names(page), 3)
  })

  test('shows, orders and saves columns in a dialog (M5.7)', async ({ assert }) => {
    const { page } = await open()
    await page.getByRole('link', { name: 'Columns' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('checkbox', { name: 'Segment' }).check()
    await dialog.getByRole('button', { name: 'Move Segment up' }).press('Enter')
    await dialog.getByRole('button', { name: 'Move Type up' }).press('Enter')
    await dialog.getByRole('button', { name: 'Show these columns' }).click()
    await page.waitForURL('**/customers?columns=*')
    const heads = await page.locator('thead th').allInnerTexts()
    assert.deepEqual(heads.slice(0, 2), ['Type', 'Name'])
    assert.include(heads, 'Segment')
    await page.getByRole('link', { name: 'Save as…' }).click()
    await page.getByLabel('Name').fill('With segments')
    await page.getByRole('button', { name: 'Save view' }).click()
    await page.getByRole('link', { name: 'With segments' }).first().waitFor()
    assert.include(await page.locator('thead th').allInnerTexts(), 'Segment')
  })

  test('offers the options of a row over everything else, by keyboard too (M5.9)', async ({ assert }) => {
    const { page } = await open()
    await page.getByRole('button', { name: 'Options for Ana Lima' }).press('Enter')
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'View')
    await page.getByRole('button', { name: 'Disable' }).click()
    await page.locator('.lead').getByText('Disabled').waitFor()
  })

  test('works without JavaScript: search, filter, columns, options', async ({ assert }) => {
    const { page } = await open({ javaScriptEnabled: false })
    await page.getByRole('searchbox', { name: 'Search customers' }).fill('soto')
    await page.getByRole('searchbox', { name: 'Search customers' }).press('Enter')
    await page.waitForURL('**/customers?q=soto')
    assert.deepEqual(await names(page), ['Cid Soto'])
    await page.getByText('Filters', { exact: true }).click()
    await page.getByRole('listbox', { name: 'Value of Status' }).selectOption('active')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.waitForURL('**/customers?q=soto&filter*=active')
    await page.getByRole('link', { name: 'Columns' }).click()
    await page.getByRole('button', { name: 'Move Type up' }).click()
    await page.getByRole('checkbox', { name: 'Phone', exact: true }).check()
    await page.getByRole('button', { name: 'Show these columns' }).click()
    const heads = await page.locator('thead th').allInnerTexts()
    assert.deepEqual([heads[0], heads[1], heads.includes('Phone')], ['Type', 'Name', true])
    await page.getByRole('button', { name: 'Options for Cid Soto' }).click()
    await page.getByRole('button', { name: 'Disable' }).click()
    await page.locator('.lead').getByText('Disabled').waitFor()
    assert.include(page.url(), '/acme/customers?q=soto')
  })
})
