import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { browse } from '#tests/helpers/browsing'
import { makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { focused, focusIsSeen, inPage, press, tabTo } from '#tests/helpers/keyboard'

async function signIn(page: Page) {
  await page.goto('/login')
  await page.locator('input[name=email]:focus').waitFor()
  await page.keyboard.type('owner@acme.test')
  await press(page, 'Tab')
  await page.keyboard.type('clientele-demo')
  await press(page, 'Enter')
  await page.waitForURL(/\/acme/)
}

test.group('With the keyboard alone', (group) => {
  const visit = browse(group)

  async function arrive() {
    const company = await makeCompany('acme')
    const { page } = await visit()
    await signIn(page)
    return { page, company }
  }

  test('skips to the content, and shows where the focus is on every stop', async ({ assert }) => {
    const { page, company } = await arrive()
    await company.as('owner', () => createCustomer({ first_name: 'Ada', last_name: 'Byron' }))
    await page.goto('/acme/customers')
    await press(page, 'Tab')
    assert.equal(await focused(page), 'Skip to the content')
    await press(page, 'Enter')
    assert.equal(await page.evaluate('document.activeElement.id'), 'main')
    await page.goto('/acme/customers')
    const stops: string[] = []
    for (await press(page, 'Tab'); await inPage(page); await press(page, 'Tab')) {
      stops.push(await focused(page))
      assert.isTrue(await focusIsSeen(page), stops.at(-1))
    }
    assert.includeMembers(stops, ['Home', 'Search customers', 'Filters', 'Columns', 'Options for Ada Byron'])
  }).tags(['@commits'])

  test('opens and leaves menus with Enter and Escape', async ({ assert }) => {
    const { page } = await arrive()
    await page.goto('/acme/customers')
    await tabTo(page, 'Add customer')
    await press(page, 'Enter', 'ArrowDown')
    assert.equal(await focused(page), 'New customer')
    await press(page, 'Escape')
    assert.equal(await focused(page), 'Add customer')
    await press(page, 'Enter', 'Tab', 'Enter')
    await page.waitForURL('**/customers/new')
  }).tags(['@commits'])

  test('adds a customer; a refused one leads to the summary of what is wrong (M1.15)', async ({ assert }) => {
    const { page } = await arrive()
    await page.goto('/acme/customers/new')
    await tabTo(page, 'First name')
    await page.keyboard.type('Ada')
    await tabTo(page, 'Phone')
    await page.keyboard.type('12')
    for (const [field, letters] of [
      ['Segment', 'Ret'],
      ['Status', 'Act'],
      ['Acquisition channel', 'Ref'],
    ]) {
      await tabTo(page, field)
      await page.keyboard.type(letters)
    }
    await tabTo(page, 'Save customer')
    await press(page, 'Enter')
    await page.getByRole('alert').waitFor()
    assert.match(await focused(page), /^One thing needs your attention/)
    await press(page, 'Tab', 'Enter')
    assert.equal(await focused(page), 'Phone')
    await press(page, 'Control+A')
    await page.keyboard.type('+49 30 901820')
    await press(page, 'Enter')
    await page.waitForURL('**/customers?created=*')
    await tabTo(page, /^Ada/)
  }).tags(['@commits'])

  test('filters, chooses columns and opens the options of a row without losing the focus', async ({ assert }) => {
    const { page, company } = await arrive()
    await company.as('owner', () => createCustomer({ first_name: 'Ada', last_name: 'Byron' }))
    await page.goto('/acme/customers')
    await tabTo(page, 'Filters')
    await press(page, 'Enter')
    await tabTo(page, 'Value of Status')
    await page.keyboard.type('Blo')
    await press(page, 'Enter', 'Escape')
    await tabTo(page, 'Show')
    await press(page, 'Enter')
    await page.getByText('Nothing matches').waitFor()
    await tabTo(page, /^Remove the filter Status/)
    await press(page, 'Enter')
    await page.locator('.lead').waitFor()
    assert.equal(await focused(page), 'Filters')
    await tabTo(page, 'Columns')
    await press(page, 'Enter')
    await page.getByRole('dialog').waitFor()
    await tabTo(page, 'Segment')
    await press(page, 'Space')
    await tabTo(page, 'Show these columns')
    await press(page, 'Enter')
    await page.getByRole('columnheader', { name: 'Segment' }).waitFor()
    await tabTo(page, 'Options for Ada Byron')
    await press(page, 'Enter', 'Tab')
    assert.equal(await focused(page), 'View')
    await press(page, 'Escape')
    assert.equal(await focused(page), 'Options for Ada Byron')
  }).tags(['@commits'])

  test('edits a section in place and asks before it deletes', async ({ assert }) => {
    const { page, company } = await arrive()
    const { id } = await company.as('owner', () => createCustomer({ first_name: 'Ada', last_name: 'Byron' }))
    await page.goto(`/acme/customers/${id}`)
    await tabTo(page, /^Edit section/)
    await press(page, 'Enter')
    await page.getByLabel('Last name').waitFor()
    await tabTo(page, 'Last name')
    await press(page, 'Control+A')
    await page.keyboard.type('Lovelace')
    await press(page, 'Enter')
    await page.getByRole('heading', { name: 'Ada Lovelace' }).waitFor()
    await tabTo(page, 'More')
    await press(page, 'Enter')
    await tabTo(page, 'Delete…')
    await press(page, 'Enter')
    await page.getByRole('dialog').waitFor()
    await press(page, 'Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    assert.equal(await focused(page), 'More')
  }).tags(['@commits'])

  test('moves a field of a form and stays on the button that moved it', async ({ assert }) => {
    const { page } = await arrive()
    await page.goto('/acme/settings/forms')
    await page.locator('.value-name a').first().press('Enter')
    await page.locator('#editor').waitFor()
    await tabTo(page, 'Move Name down')
    await Promise.all([page.waitForResponse((answer) => answer.request().method() === 'POST'), press(page, 'Enter')])
    await page.waitForTimeout(300)
    assert.equal(await focused(page), 'Move Name down')
  }).tags(['@commits'])
})
