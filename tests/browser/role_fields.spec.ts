import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { accessTo } from '#permissions/field_access'
import { browse, signIn } from '#tests/helpers/browsing'
import { accessibilityProblems, contrastProblems } from '#tests/helpers/chromium'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { rule } from '#tests/helpers/field_rules'
import { rolesOf } from '#tests/helpers/role_pages'

const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })
const ways = [{ javaScriptEnabled: true }, { javaScriptEnabled: false }]

test.group('The fields of a role', (group) => {
  group.tap((one) => one.tags(['@commits']))
  const visit = browse(group)

  const pathOf = async (acme: Company) => `/acme/settings/roles/${(await rolesOf(acme)).agent.id}/fields`

  test('are chosen, planned and saved by keyboard alone, with scripts or without (M14.1)')
    .with(ways)
    .run(async ({ assert }, options) => {
      const acme = await makeCompany()
      const { page } = await visit(options)
      await signIn(page, 'owner@acme.test')
      await page.goto('/acme/settings/roles')
      await page.locator('summary[aria-label="More about Agent"]').press('Enter')
      await page.locator('.menu[open] a', { hasText: 'Fields' }).press('Enter')
      await page.getByRole('heading', { name: 'Fields of “Agent”' }).waitFor()
      await radio(page, 'ID number sensitive Write').focus()
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('ArrowLeft')
      assert.isTrue(await radio(page, 'ID number sensitive Masked').isChecked())
      await page.getByRole('button', { name: 'Review changes' }).press('Enter')
      await page.getByText('agent of acme neither sees nor changes “ID number” any more').waitFor()
      await page.getByRole('button', { name: 'Back to the choice' }).press('Enter')
      assert.isTrue(await radio(page, 'ID number sensitive Masked').isChecked())
      await page.getByRole('button', { name: 'Review changes' }).press('Enter')
      await page.getByRole('button', { name: 'Save fields' }).press('Enter')
      await page.getByText('The fields of “Agent” are saved.').waitFor()
      await acme.as('agent', async () => assert.equal(accessTo('customers', 'id_number'), 'masked'))
      await page.goto('/acme/settings/roles')
      await page.getByRole('link', { name: '1 field rule: Agent' }).waitFor()
    })

  test('are found by a part of their name, and by nothing says so', async ({ assert }) => {
    const acme = await makeCompany()
    const { page, troubles } = await visit()
    await signIn(page, 'owner@acme.test')
    await page.goto(await pathOf(acme))
    const rows = page.locator('#field-access tr[data-text]:visible')
    await page.getByRole('searchbox', { name: 'Find a field' }).fill('ADDR')
    assert.equal(await rows.count(), 2)
    await page.keyboard.press('Enter')
    assert.include(page.url(), '/fields')
    await page.getByRole('searchbox', { name: 'Find a field' }).fill('nothing like it')
    await page.getByText('No field is called that.').waitFor()
    assert.equal(await rows.count(), 0)
    assert.deepEqual(troubles, [])
  })

  test('that are masked are revealed in their place, with scripts or without')
    .with(ways)
    .run(async ({ assert }, options) => {
      const acme = await makeCompany()
      const { id } = await acme.as('owner', () => createCustomer({ id_number: 'X77', phone: '+49 30 777666' }))
      await rule(acme, 'agent', { id_number: 'masked', phone: 'masked' })
      const { page, troubles } = await visit(options)
      await signIn(page, 'agent@acme.test')
      await page.goto(`/acme/customers/${id}`)
      assert.notInclude(await page.content(), 'X77')
      await page.getByRole('button', { name: 'Reveal ID number' }).press('Enter')
      await page.getByText('X77', { exact: true }).waitFor()
      if (options.javaScriptEnabled) assert.equal(new URL(page.url()).pathname, `/acme/customers/${id}`)
      assert.match((await page.locator('dd:focus').textContent()) ?? '', /X77/)
      await page.goto(`/acme/customers/${id}?tab=contact`)
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 })
        if (!options.javaScriptEnabled) continue
        assert.deepEqual(await accessibilityProblems(page), [])
        await page.emulateMedia({ colorScheme: 'dark' })
        assert.deepEqual(await contrastProblems(page), [])
        await page.emulateMedia({ colorScheme: 'light' })
        assert.isAtMost((await page.evaluate('document.documentElement.scrollWidth')) as number, width)
      }
      await page.getByRole('button', { name: 'Reveal Phone' }).press('Enter')
      await page.getByText('+49 30 777666').waitFor()
      assert.deepEqual(troubles, [])
    })
})
