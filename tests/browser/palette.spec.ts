import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { browse, signIn } from '#tests/helpers/browsing'
import { accessibilityProblems } from '#tests/helpers/chromium'
import { makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { focused, press } from '#tests/helpers/keyboard'
import { sees } from '#tests/helpers/person'

const chosen = (page: Page) => page.locator('#palette [aria-selected=true] .palette-label').innerText()
const isOpen = (page: Page, id: string) => page.locator(`#${id}[open]`).isVisible()

test.group('The palette in a browser', (group) => {
  group.tap((one) => one.tags(['@commits']))
  const visit = browse(group)

  async function open(options: Parameters<typeof visit>[0] = {}) {
    const acme = await makeCompany()
    await acme.as('owner', async () => {
      for (const name of ['Ana', 'Bea']) await createCustomer({ first_name: name, last_name: 'Lima' })
    })
    const { page, troubles } = await visit(options)
    await signIn(page, 'owner@acme.test')
    return { page, troubles, acme }
  }

  test('opens by Ctrl+K, finds while somebody types, goes where Enter says', async ({ assert }) => {
    const { page, troubles } = await open()
    await press(page, 'Control+k')
    await page.locator('#palette .palette-option').first().waitFor()
    assert.equal(await chosen(page), 'New customer')
    await page.keyboard.type('lima')
    await page.getByRole('option', { name: 'Bea Lima' }).waitFor()
    assert.equal(await chosen(page), 'Bea Lima')
    await press(page, 'ArrowDown')
    assert.equal(await chosen(page), 'Ana Lima')
    const active = await page.locator('#palette-q').getAttribute('aria-activedescendant')
    assert.equal(await page.locator(`#${active}`).getAttribute('aria-selected'), 'true')
    await sees(page, '2 found')
    await press(page, 'Enter')
    await page.waitForURL(/\/customers\/\w{26}$/)
    await page.getByRole('heading', { name: 'Ana Lima' }).waitFor()
    assert.deepEqual(troubles, [])
  })

  test('gives the focus back on Escape, and leaves "/" to the search box of the page', async ({ assert }) => {
    const { page } = await open()
    await page.getByRole('link', { name: 'Reports' }).first().focus()
    await press(page, '/')
    await page.locator('#palette-q:focus').waitFor()
    await press(page, 'Escape')
    assert.isFalse(await isOpen(page, 'palette'))
    assert.equal(await focused(page), 'Reports')
    await page.goto('/acme/customers')
    await press(page, '/')
    assert.equal(await focused(page), 'Search customers')
    await page.keyboard.type('/?')
    assert.isFalse(await isOpen(page, 'palette'))
    assert.isFalse(await isOpen(page, 'keys'))
    await press(page, 'Control+k')
    assert.isTrue(await isOpen(page, 'palette'))
  })

  test('lists the keys by "?", and obeys none of one character once they are switched off', async ({ assert }) => {
    const { page } = await open()
    await press(page, '?')
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    await sees(page, 'Move the card to the lane beside')
    assert.deepEqual(await accessibilityProblems(page), [])
    await press(page, 'Escape')
    await page.goto('/acme/profile')
    await page.getByLabel('Shortcuts of one character').uncheck()
    await page.getByRole('button', { name: 'Save profile' }).click()
    await sees(page, 'Your profile is saved')
    await press(page, '?', '/')
    assert.isFalse((await isOpen(page, 'keys')) || (await isOpen(page, 'palette')))
    await press(page, 'Control+k')
    assert.isTrue(await isOpen(page, 'palette'))
  })

  for (const colorScheme of ['light', 'dark'] as const)
    test(`is as it should be for assistive technology, in ${colorScheme}`, async ({ assert }) => {
      const { page } = await open({ colorScheme, viewport: { width: 390, height: 844 } })
      await page.getByRole('link', { name: 'Search' }).first().click()
      await page.locator('#palette .palette-option').first().waitFor()
      assert.deepEqual(await accessibilityProblems(page), [])
      await page.keyboard.type('nobody at all')
      await sees(page, /^Nothing found for/)
      assert.deepEqual(await accessibilityProblems(page), [])
    })

  test('is a page where there is no JavaScript', async () => {
    const { page } = await open({ javaScriptEnabled: false })
    await page.getByRole('searchbox', { name: 'Search for customers, pages and settings' }).first().fill('lima')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search?q=lima')
    await sees(page, '2 found')
    await page.getByRole('link', { name: 'Ana Lima' }).click()
    await page.getByRole('heading', { name: 'Ana Lima' }).waitFor()
  })
})
