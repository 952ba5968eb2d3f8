import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { browse, signIn } from '#tests/helpers/browsing'
import { accessibilityProblems, contrastProblems, troublesOf } from '#tests/helpers/chromium'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { queueExport } from '#tests/helpers/exports'
import { COMMITS } from '#tests/helpers/isolation'
import { work } from '#tests/helpers/journeys'

const IN_MENU = '.side .news-badge'
const told = (page: Page) => page.locator('#notices .alert')

test.group('The end of one’s own work', (group) => {
  const visit = browse(group)
  group.tap((one) => one.tags([COMMITS]).timeout(60_000))

  const queued = ({ as }: Company) =>
    as('owner', async () => {
      await createCustomer({ first_name: 'Ada' })
      return queueExport()
    })

  async function arrive(options = {}) {
    const company = await makeCompany('acme')
    const { page } = await visit(options)
    page.setDefaultTimeout(20_000)
    await signIn(page, 'owner@acme.test')
    return { company, page }
  }

  test('is told on whatever page they are, once, without loading it again', async ({ assert }) => {
    const { company, page } = await arrive()
    const { id } = await queued(company)
    const troubles = troublesOf(page)
    await page.goto('/acme/profile')
    await page.evaluate('window.still = true')
    assert.equal(await told(page).count(), 0)
    await company.as('owner', work)
    await told(page).waitFor()
    assert.match(await told(page).innerText(), /Export is done\s+Customer base, CSV · 1 row/)
    assert.equal(await page.locator(IN_MENU).innerText(), '1')
    assert.equal(await page.evaluate('window.still'), true)
    assert.equal(await page.locator('#watch').getAttribute('hx-get'), null)
    assert.equal(await page.locator('#notices').getAttribute('aria-live'), 'polite')
    assert.deepEqual(await accessibilityProblems(page), [])
    await page.emulateMedia({ colorScheme: 'dark' })
    assert.deepEqual(await contrastProblems(page), [])
    await told(page).getByRole('button', { name: 'Dismiss this message' }).click()
    assert.equal(await told(page).count(), 0)
    await page.goto('/acme/customers')
    assert.equal(await told(page).count(), 0)
    assert.equal(await page.locator(IN_MENU).innerText(), '1')
    await page.goto(`/acme/reports/exports/${id}`)
    assert.equal(await page.locator(IN_MENU).count(), 0)
    assert.deepEqual(troubles, [])
  })

  test('leads to what came of it, on a phone too', async ({ assert }) => {
    const { company, page } = await arrive({ viewport: { width: 390, height: 844 } })
    const { id } = await queued(company)
    await company.as('owner', work)
    await page.goto('/acme/customers')
    const { x, width } = (await told(page).boundingBox())!
    assert.isAtLeast(x, 0)
    assert.isAtMost(x + width, 390)
    await told(page).getByRole('link', { name: 'Open' }).click()
    await page.waitForURL(`**/acme/reports/exports/${id}`)
    assert.equal(await told(page).count(), 0)
  })

  test('is told on the next page without JavaScript, in the page and not over it', async ({ assert }) => {
    const { company, page } = await arrive({ javaScriptEnabled: false })
    await queued(company)
    await company.as('owner', work)
    await page.goto('/acme/customers')
    assert.include(await told(page).innerText(), 'Export is done')
    assert.equal(await page.locator(IN_MENU).innerText(), '1')
    const toast = (await told(page).boundingBox())!
    const heading = (await page.getByRole('heading', { level: 1 }).boundingBox())!
    assert.isAtMost(toast.y + toast.height, heading.y)
    await page.goto('/acme')
    assert.equal(await told(page).count(), 0)
  })

  test('on the page of operations, what waits ends before their eyes, and can be narrowed', async ({ assert }) => {
    const { company, page } = await arrive()
    await queued(company)
    await page.goto('/acme/operations')
    await page.getByText('Waiting for a worker').waitFor()
    await company.as('owner', work)
    await page.getByRole('link', { name: 'To the file' }).waitFor()
    assert.equal(await told(page).count(), 0)
    await page.getByLabel('State').selectOption({ label: 'Failed' })
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByText('No operation is like that').waitFor()
    await page.getByRole('link', { name: 'Show all' }).click()
    await page.getByRole('link', { name: 'To the file' }).waitFor()
  })
})
