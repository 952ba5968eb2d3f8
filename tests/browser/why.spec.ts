import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { browse, press, signIn } from '#tests/helpers/browsing'
import { accessibilityProblems, contrastProblems } from '#tests/helpers/chromium'
import { makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { COMMITS } from '#tests/helpers/isolation'
import { rolesOf } from '#tests/helpers/role_pages'

const WAYS = [{ javaScriptEnabled: true }, { javaScriptEnabled: false }]

async function enter(control: ReturnType<Page['getByRole']>) {
  await control.focus()
  await control.press('Enter')
}

test.group('Asking why', (group) => {
  group.tap((one) => one.tags([COMMITS]))
  const visit = browse(group)

  test('leads by keyboard from a customer to who can see it, and to the reason step by step')
    .with(WAYS)
    .run(async ({ assert }, options) => {
      const acme = await makeCompany()
      const { id } = await acme.as('owner', () => createCustomer({ first_name: 'Ada', last_name: 'Byron' }))
      const { page } = await visit(options)
      await signIn(page, 'owner@acme.test')
      await page.goto(`/acme/customers/${id}`)
      const more = page.locator('.record-actions summary')
      await more.focus()
      await more.press('Enter')
      await enter(page.getByRole('link', { name: 'Who can see this?' }))
      await page.getByRole('heading', { name: 'Who can see this customer?' }).waitFor()
      await page.getByLabel('Person').focus()
      await page.keyboard.type('analyst')
      await enter(page.getByRole('button', { name: 'Show' }))
      await page.getByRole('heading', { name: 'What analyst of acme may do with this customer' }).waitFor()
      const row = page.getByRole('row', { name: /^Edit customers/ })
      assert.include(await row.innerText(), 'The role “Analyst” does not permit “Edit customers”.')
      const steps = row.locator('summary')
      await steps.focus()
      await steps.press('Enter')
      await page.getByText('What would change that:').first().waitFor()
      await page.getByText('Give analyst of acme one of these roles: “Owner”, “Manager”.').first().waitFor()
    })
})

test.group('Looking at the application as a role', (group) => {
  group.tap((one) => one.tags([COMMITS]))
  const visit = browse(group)

  test('is seen on every page, refuses what would change something, and is ended by keyboard')
    .with(WAYS)
    .run(async ({ assert }, options) => {
      const acme = await makeCompany()
      const { agent } = await rolesOf(acme)
      const { page } = await visit(options)
      await signIn(page, 'owner@acme.test')
      await page.goto(`/acme/settings/roles/${agent.id}`)
      await enter(page.getByRole('button', { name: 'View as this role' }))
      await page.getByRole('region', { name: 'You look through a role' }).waitFor()
      assert.equal(await page.getByRole('link', { name: 'Permissions' }).count(), 0)
      await page.goto('/acme/profile')
      await press(page, 'Save')
      await page.getByRole('heading', { name: 'Nothing can be changed just now.' }).waitFor()
      await enter(page.getByRole('button', { name: 'End', exact: true }))
      await page.getByText('You see Clientele as yourself again.').waitFor()
      await page.getByRole('link', { name: 'Permissions' }).first().waitFor()
    })

  test('is readable in both themes, wide and on a phone', async ({ assert }) => {
    const acme = await makeCompany()
    const { agent } = await rolesOf(acme)
    const { page, troubles } = await visit()
    await signIn(page, 'owner@acme.test')
    await page.goto(`/acme/settings/roles/${agent.id}`)
    await press(page, 'View as this role')
    await page.getByRole('region', { name: 'You look through a role' }).waitFor()
    for (const path of ['/acme', '/acme/customers'])
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(path)
        assert.isAtMost((await page.evaluate('document.documentElement.scrollWidth')) as number, width)
        await page.emulateMedia({ colorScheme: 'light' })
        assert.deepEqual(await accessibilityProblems(page), [], `${path}, ${width}`)
        await page.emulateMedia({ colorScheme: 'dark' })
        assert.deepEqual(await contrastProblems(page), [], `${path}, ${width}, dark`)
      }
    assert.deepEqual(troubles, [])
  })
})
