import type { Assert } from '@japa/assert'
import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { browse, signIn } from '#tests/helpers/browsing'
import { accessibilityProblems, contrastProblems } from '#tests/helpers/chromium'
import { makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'

/** So high that no sticky bar lies over what is examined. */
const height = 3000

/** The pages of a mass action that no address leads to: they are answers to a form. */
test.group('A mass action in a browser', (group) => {
  group.tap((one) => one.tags(['@commits']))
  const visit = browse(group)

  async function open(viewport = { width: 1280, height: 900 }) {
    const acme = await makeCompany()
    await acme.as('owner', async () => {
      for (const name of ['Ana', 'Bea', 'Cid']) await createCustomer({ first_name: name, last_name: 'Lima' })
    })
    const { page, troubles } = await visit({ viewport })
    await signIn(page, 'owner@acme.test')
    await page.goto('/acme/customers?limit=2')
    return { page, troubles }
  }

  async function isSound(assert: Assert, page: Page, name: string) {
    await page.mouse.move(0, 0)
    assert.deepEqual(await accessibilityProblems(page), [], name)
    await page.emulateMedia({ colorScheme: 'dark' })
    assert.deepEqual(await contrastProblems(page), [], `${name}, dark`)
    await page.emulateMedia({ colorScheme: 'light' })
    const width = (await page.evaluate('innerWidth')) as number
    assert.isAtMost((await page.evaluate('document.documentElement.scrollWidth')) as number, width, name)
  }

  for (const width of [1280, 390])
    test(`is accessible, keeps the policy and fits at ${width}, from the bar of picked rows to the plan`, async ({
      assert,
    }) => {
      const { page, troubles } = await open({ width, height })
      await page.locator('.pick').first().check()
      await isSound(assert, page, 'picked rows')
      await page.locator('summary', { hasText: 'Massive Actions' }).click()
      await page.getByRole('button', { name: 'Set a field…' }).click()
      await isSound(assert, page, 'the field')
      await page.goBack()
      await page.locator('.pick').first().check()
      await page.locator('summary', { hasText: 'Massive Actions' }).click()
      await page.getByRole('button', { name: 'Add tags…' }).click()
      await isSound(assert, page, 'the value')
      await page.getByRole('button', { name: 'See what will change' }).click()
      await page.getByText('Needs a value').first().waitFor()
      await isSound(assert, page, 'a value that is missing')
      await page.goto('/acme/customers')
      await page.locator('.pick').first().check()
      await page.locator('summary', { hasText: 'Massive Actions' }).click()
      await page.getByRole('button', { name: 'Delete…' }).click()
      await page.getByRole('button', { name: 'Change 1 customer' }).waitFor()
      await isSound(assert, page, 'the plan')
      assert.deepEqual(
        troubles.filter((trouble) => !trouble.includes('422')),
        []
      )
    })

  test('counts what is picked, takes in the page and all that match, and lets go', async ({ assert }) => {
    const { page } = await open()
    const said = () => page.locator('.selection-count').innerText()
    const picked = () => page.locator('.pick:checked').count()
    assert.isFalse(await page.locator('.selection').isVisible())
    await page.locator('.pick').first().check()
    assert.equal(await said(), '1 selected')
    assert.isTrue(await page.evaluate(`document.querySelector('.pick-page').indeterminate`))
    await page.locator('.pick-page').check()
    assert.deepEqual([await said(), await picked()], ['2 selected', 2])
    await page.getByRole('button', { name: 'Select all 3 that match' }).click()
    assert.equal(await said(), 'All 3 that match selected')
    await page.locator('.pick').first().uncheck()
    assert.equal(await said(), '1 selected')
    await page.getByRole('button', { name: 'Clear selection' }).click()
    assert.isFalse(await page.locator('.selection').isVisible())
  })
})
