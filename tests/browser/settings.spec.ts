import { test } from '@japa/runner'
import type { Browser, Page } from 'playwright-core'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createField } from '#tests/helpers/custom_fields'
import { accessibilityProblems, launchChromium, troublesOf, withoutChromium } from '#tests/helpers/chromium'

let browser: Browser

async function signIn(options: { width?: number; javaScriptEnabled?: boolean } = {}) {
  const { width = 1280, ...rest } = options
  const context = await browser.newContext({ viewport: { width, height: 900 }, baseURL: process.env.APP_URL, ...rest })
  const page = await context.newPage()
  await page.goto('/login')
  await page.fill('[name=email]', 'owner@acme.test')
  await page.fill('[name=password]', 'clientele-demo')
  await page.click('main [type=submit], form [type=submit]')
  await page.waitForURL(/\/acme/)
  return { page, troubles: troublesOf(page) }
}

const fieldNames = (page: Page) => page.locator('[data-sortable] > tr > td:nth-child(2) a').allTextContents()

async function drag(page: Page, from: number, to: number) {
  const handles = page.locator('[data-sortable] [data-handle]')
  const [start, end] = [(await handles.nth(from).boundingBox())!, (await handles.nth(to).boundingBox())!]
  await page.mouse.move(start.x + 5, start.y + 8)
  await page.mouse.down()
  await page.mouse.move(start.x + 5, start.y + 30, { steps: 4 })
  const saved = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.mouse.move(end.x + 5, end.y + end.height, { steps: 12 })
  await page.mouse.up()
  await saved
}

test.group('Settings in the browser', (group) => {
  group.tap((one) => one.tags(['@commits']))
  let acme: Company
  group.setup(async () => {
    if (!withoutChromium) browser = await launchChromium()
  })
  group.teardown(async () => {
    await browser?.close()
  })
  group.each.skip(withoutChromium, 'no Chromium here')
  group.each.setup(async () => {
    acme = await makeCompany()
    await acme.as('owner', async () => {
      for (const key of ['alpha', 'beta', 'gamma']) await createField(key, 'text')
    })
  })

  test('has no accessibility problem, no policy violation and no sideways scroll', async ({ assert }) => {
    const { page, troubles } = await signIn({ width: 390 })
    for (const path of [
      'fields',
      'fields/new',
      'fields/new?type=text',
      'dictionaries',
      'dictionaries/group',
      'forms',
      'forms/new',
    ]) {
      await page.goto(`/acme/settings/${path}`)
      assert.deepEqual(await accessibilityProblems(page), [], path)
      assert.isAtMost((await page.evaluate('document.documentElement.scrollWidth')) as number, 390, path)
    }
    assert.deepEqual(troubles, [])
  })

  test('keeps the order in which fields are dropped', async ({ assert }) => {
    const { page } = await signIn()
    await page.goto('/acme/settings/fields')
    await drag(page, 0, 2)
    await page.reload()
    const [first, , last] = await fieldNames(page)
    assert.notEqual(first, 'alpha')
    assert.include(['alpha', 'gamma'], last)
  })

  test('orders fields by keyboard without losing the place', async ({ assert }) => {
    const { page } = await signIn()
    await page.goto('/acme/settings/fields')
    const saved = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: 'Move gamma up' }).press('Enter')
    await saved
    assert.equal(await page.evaluate('document.activeElement.ariaLabel'), 'Move gamma up')
    await page.reload()
    assert.deepEqual(await fieldNames(page), ['alpha', 'gamma', 'beta'])
  })

  test('makes a field with options without JavaScript', async ({ assert }) => {
    const { page } = await signIn({ javaScriptEnabled: false })
    await page.goto('/acme/settings/fields/new?type=select')
    await page.fill('[name=label]', 'Region')
    await page.locator('[name="option_name[]"]').nth(2).fill('South')
    await page.getByRole('button', { name: 'Add option' }).click()
    await page.locator('[name="option_name[]"]').nth(3).fill('North')
    await page
      .getByRole('button', { name: 'Move North up' })
      .or(page.locator('[name=move][value="up:3"]'))
      .first()
      .click()
    await page.getByRole('button', { name: 'Create field' }).click()
    assert.include(await page.textContent('main'), '“Region” is live')
    await page.goto('/acme/customers/new')
    const options = await page.locator('select[name*=region] option').allTextContents()
    assert.deepEqual(options.slice(1), ['North', 'South'])
  })

  test('moves a field between the sections of a form and adds a section in place', async ({ assert }) => {
    const { page, troubles } = await signIn()
    await page.goto('/acme/settings/forms')
    await page.locator('.value-name a').first().click()
    const saved = () => page.waitForResponse((response) => response.request().method() === 'POST')
    const moving = saved()
    await page.locator('.layout-fields').nth(1).locator('[data-move=up]').first().press('Enter')
    await moving
    const adding = saved()
    await page.fill('[name=new_section]', 'Contract')
    await page.getByRole('button', { name: 'Add section' }).click()
    await adding
    await page.waitForFunction("document.querySelector('[name=new_section]').value === ''")
    await page.reload()
    assert.equal(
      await page.locator('.layout-fields').first().locator('.layout-field').last().getAttribute('data-id'),
      'email'
    )
    assert.equal(await page.locator('.layout-name').last().inputValue(), 'Contract')
    assert.deepEqual(troubles, [])
  })
})
