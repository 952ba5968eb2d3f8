import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { browse, press, signIn } from '#tests/helpers/browsing'
import { makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'

const left = (page: Page) => page.locator('[data-left]').textContent()
/** What has the focus and lies, even in part, under the bar that saves or the bar of the phone's menu. */
const covered = `(() => {
  const focused = document.activeElement
  const { top, bottom } = focused.getBoundingClientRect()
  const bars = [...document.querySelectorAll('.form-actions, .top-bar')].filter((bar) => !bar.contains(focused))
  const over = bars.map((bar) => bar.getBoundingClientRect()).find((bar) => top < bar.bottom && bottom > bar.top)
  return over && !focused.matches('.skip-link') ? focused.outerHTML : undefined
})()`
const save = (page: Page) => page.locator('[data-save]')

test.group('The customer form in a browser', (group) => {
  const visit = browse(group)

  async function open(path: string, options: Parameters<typeof visit>[0] = {}) {
    await makeCompany()
    const { page, troubles } = await visit(options)
    await signIn(page, 'owner@acme.test')
    await page.goto(path)
    return { page, troubles }
  }

  async function fillRequired(page: Page) {
    await page.getByLabel('First name').fill('Ana')
    await page.getByLabel('Segment').selectOption('Retail')
    await page.getByLabel('Status').selectOption('Active')
    await page.getByLabel('Acquisition channel').selectOption('Referral')
  }

  test('wakes Save customer up when all that is required is there (M4.3)', async ({ assert }) => {
    const { page, troubles } = await open('/acme/customers/new')
    assert.equal(await save(page).getAttribute('aria-disabled'), 'true')
    assert.equal(await left(page), '4 required fields left: First name, Segment, Status, Acquisition channel')
    await save(page).press('Enter')
    assert.include(page.url(), '/customers/new')
    assert.equal(await page.evaluate('document.activeElement.name'), 'first_name')
    await fillRequired(page)
    assert.equal(await left(page), '')
    assert.equal(await save(page).getAttribute('aria-disabled'), 'false')
    await press(page, 'Save customer')
    await page.waitForURL(/\/customers\?created=/)
    assert.deepEqual(troubles, [])
  })

  test('asks a person and a company for what they have', async ({ assert }) => {
    const { page } = await open('/acme/customers/new')
    assert.isFalse(await page.getByLabel('Name', { exact: false }).and(page.locator('[name=name]')).isVisible())
    await page.getByRole('radio', { name: 'Company' }).check()
    assert.isTrue(await page.locator('[name=name]').isVisible())
    assert.isFalse(await page.locator('[name=first_name]').isVisible())
    assert.match((await left(page))!, /^4 required fields left: Name,/)
  })

  test('resets all that was entered with Discard (M4.4)', async ({ assert }) => {
    const { page } = await open('/acme/customers/new')
    await fillRequired(page)
    await page.getByRole('radio', { name: 'Company' }).check()
    await press(page, 'Discard')
    await page.waitForFunction("document.querySelector('[data-left]').textContent.startsWith('4 required')")
    assert.equal(await page.getByLabel('First name').inputValue(), '')
    assert.equal(await page.getByLabel('Segment').inputValue(), '')
    assert.isTrue(await page.getByRole('radio', { name: 'Person' }).isChecked())
  })

  test('adds rows for more phones and addresses in place (M2.1, M2.4)', async ({ assert }) => {
    const { page, troubles } = await open('/acme/customers/new')
    await fillRequired(page)
    await press(page, 'Add phone')
    await page.locator('.point-row').waitFor()
    await press(page, 'Add another address')
    await page.locator('.address-row').waitFor()
    assert.equal(await page.getByLabel('First name').inputValue(), 'Ana')
    await page.getByLabel('Channel', { exact: true }).selectOption('LINE')
    await page.getByLabel('Number, address or account').fill('ana.lopez')
    await page.locator('.address-row [name$="[city]"]').fill('Ulm')
    await press(page, 'Save customer')
    await page.waitForURL(/\/customers\?created=/)
    await page.goto(`/acme/customers/${new URL(page.url()).searchParams.get('created')}?tab=contact`)
    assert.include(await page.locator('#tab').innerText(), 'ana.lopez')
    assert.include(await page.locator('#tab').innerText(), 'Ulm')
    assert.deepEqual(troubles, [])
  })

  test('keeps what has the focus clear of its bars on a phone (WCAG 2.4.11)', async ({ assert }) => {
    const { page } = await open('/acme/customers/new', { viewport: { width: 390, height: 844 } })
    for (const key of [...Array(40).fill('Tab'), ...Array(25).fill('Shift+Tab')]) {
      await page.keyboard.press(key)
      assert.isUndefined(await page.evaluate(covered), `${key} leads under a bar`)
    }
  })

  test('edits a section in place', async ({ assert }) => {
    const acme = await makeCompany()
    const { id } = await acme.as('owner', () => createCustomer())
    const { page, troubles } = await visit()
    await signIn(page, 'owner@acme.test')
    await page.goto(`/acme/customers/${id}?tab=marketing`)
    await page.getByRole('link', { name: 'Edit section' }).click()
    await page.locator('#tab form').waitFor()
    assert.include(page.url(), '?tab=marketing')
    await page.locator('#tab').getByLabel('Status').selectOption('Dormant')
    await press(page, 'Save section')
    await page.getByText('Saved.').waitFor()
    assert.include(await page.locator('#tab').innerText(), 'Dormant')
    assert.deepEqual(troubles, [])
  })

  test('works without JavaScript: another row, a refusal, a save', async ({ assert }) => {
    const { page } = await open('/acme/customers/new', { javaScriptEnabled: false })
    await page.getByLabel('First name').fill('Ana')
    await press(page, 'Add phone')
    assert.equal(await page.locator('.point-row').count(), 1)
    assert.equal(await page.getByLabel('First name').inputValue(), 'Ana')
    await press(page, 'Save customer')
    assert.include(await page.locator('.error-summary').innerText(), 'Segment: Needs a value')
    await fillRequired(page)
    await press(page, 'Save customer')
    assert.match(page.url(), /created=/)
  })
})
