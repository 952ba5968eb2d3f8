import { test } from '@japa/runner'
import type { Locator, Page } from 'playwright-core'
import { CreateRole } from '#actions/settings/roles/create_role'
import { scopeOf } from '#permissions/grants'
import { forgetPermissions, permissionKeys, registerPermissions, type Permissions } from '#permissions/registry'
import { reloadConfiguration } from '#tenancy/configuration'
import { browse, signIn } from '#tests/helpers/browsing'
import { accessibilityProblems, contrastProblems } from '#tests/helpers/chromium'
import { focused, focusIsSeen, press } from '#tests/helpers/keyboard'
import { makeCompany, type Company } from '#tests/helpers/company'

const PATH = '/acme/settings/roles'

/** As many as a grown-up installation with plugins has. */
const many = (): Permissions =>
  Object.fromEntries(
    Array.from({ length: 80 - permissionKeys().length }, (_, at) => [
      `thing_${at >> 3}.verb_${at & 7}`,
      { rows: at % 2 === 0 },
    ])
  )

async function addRoles(acme: Company) {
  for (const place of ['North', 'South', 'East', 'West', 'Centre', 'Harbour', 'Airport', 'Online'])
    await acme.as('owner', () => new CreateRole().handle(`Branch agent ${place}`))
  await acme.as('owner', reloadConfiguration)
}

const cell = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true })

test.group('The page of permissions', (group) => {
  group.tap((one) => one.tags(['@commits']))
  const visit = browse(group)

  test('is used by keyboard alone, with scripts or without (M14.1)')
    .with([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])
    .run(async ({ assert }, options) => {
      const acme = await makeCompany()
      const { page } = await visit(options)
      await signIn(page, 'owner@acme.test')
      await page.goto(PATH)
      await cell(page, 'Delete customers Manager').focus()
      await page.keyboard.press('n')
      await cell(page, 'Edit customers Agent').focus()
      await page.keyboard.press('a')
      await page.getByRole('button', { name: 'Review changes' }).focus()
      await page.keyboard.press('Enter')
      await page.getByText('1 person loses “Delete customers”.').waitFor()
      await page.getByText('“Edit customers” widens for 1 person: from team to all.').waitFor()
      await page.getByRole('button', { name: 'Back to the choice' }).focus()
      await page.keyboard.press('Enter')
      assert.equal(await cell(page, 'Delete customers Manager').inputValue(), 'none')
      assert.equal(await cell(page, 'Edit customers Agent').inputValue(), 'all')
      await page.getByRole('button', { name: 'Review changes' }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Who gains and loses what' }).waitFor()
      await page.getByRole('button', { name: 'Save permissions' }).focus()
      await page.keyboard.press('Enter')
      await page.getByText('The permissions are saved.').waitFor()
      await acme.as('manager', async () => assert.equal(scopeOf('customers.delete'), 'none'))
      await acme.as('agent', async () => assert.equal(scopeOf('customers.edit'), 'all'))
    })

  test('stays readable with 12 roles and 80 permissions, wide and on a phone', async ({ assert, cleanup }) => {
    const more = many()
    registerPermissions(more)
    cleanup(() => forgetPermissions(more))
    const acme = await makeCompany()
    await addRoles(acme)
    const { page, troubles } = await visit()
    await signIn(page, 'owner@acme.test')
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 })
      await page.goto(PATH)
      assert.lengthOf(await page.locator('.matrix thead th').all(), 13)
      assert.lengthOf(await page.locator('.matrix th[scope=row]').all(), 80)
      assert.isAtMost((await page.evaluate('document.documentElement.scrollWidth')) as number, width)
      await cell(page, 'Change forms Analyst').focus()
      const row = page.getByRole('rowheader', { name: 'Change forms' })
      const head = page.getByRole('columnheader', { name: /^Analyst/ })
      for (const one of [row, head]) assert.isTrue(await one.evaluate(isSeen))
      assert.isTrue(await focusIsSeen(page))
      for (const name of await page.locator('.matrix-role').all()) assert.isTrue(await name.evaluate(isWhole))
      assert.deepEqual(await accessibilityProblems(page), [])
      await page.emulateMedia({ colorScheme: 'dark' })
      assert.deepEqual(await contrastProblems(page), [])
      await page.emulateMedia({ colorScheme: 'light' })
    }
    assert.deepEqual(troubles, [])
  })

  test('says how many choices are not saved, and marks them', async ({ assert }) => {
    await makeCompany()
    const { page } = await visit()
    await signIn(page, 'owner@acme.test')
    await page.goto(PATH)
    await page.getByText('Nothing is saved before you have seen').waitFor()
    await cell(page, 'Delete customers Manager').selectOption('none')
    await page.getByText('1 change, not saved yet').waitFor()
    await cell(page, 'Edit customers Agent').selectOption('all')
    await page.getByText('2 changes, not saved yet').waitFor()
    const marked = page.locator('select[aria-describedby=unsaved]')
    assert.equal(await marked.count(), 2)
    assert.notEqual(await style(marked.first()), await style(cell(page, 'Delete customers Agent')))
    await cell(page, 'Edit customers Agent').selectOption('team')
    await page.getByText('1 change, not saved yet').waitFor()
    await page.getByRole('button', { name: 'Review changes' }).click()
    await page.getByRole('button', { name: 'Back to the choice' }).click()
    await page.getByText('1 change, not saved yet').waitFor()
  })

  test('is crossed by a few keys: to a part of the table, and from there to the end')
    .with([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])
    .run(async ({ assert }, options) => {
      await makeCompany()
      const { page } = await visit(options)
      await signIn(page, 'owner@acme.test')
      await page.goto(PATH)
      await page.getByRole('navigation', { name: 'Parts of the table' }).getByRole('link', { name: 'Settings' }).focus()
      await press(page, 'Enter', 'Tab', 'Tab')
      assert.equal(await focused(page), 'Change the rules of exports Manager')
      await press(page, 'Shift+Tab')
      assert.equal(await focused(page), 'Go to “Review changes”')
      assert.isTrue(await focusIsSeen(page))
      await press(page, 'Enter', 'Tab', 'Tab')
      assert.equal(await focused(page), 'Review changes')
    })

  test('goes from cell to cell by Tab, along the row', async () => {
    await makeCompany()
    const { page } = await visit()
    await signIn(page, 'owner@acme.test')
    await page.goto(PATH)
    await cell(page, 'See customers Manager').focus()
    await page.keyboard.press('Tab')
    await page.locator('select:focus[aria-labelledby$="role-2"]').waitFor()
  })
})

/** Its middle is what a person would point at. */
function isSeen(element: any): boolean {
  const { left, top, width, height } = element.getBoundingClientRect()
  const found = element.ownerDocument.elementFromPoint(left + width / 2, top + height / 2)
  return element.contains(found)
}

/** Nothing of its text is cut off. */
const isWhole = ({ scrollHeight, clientHeight }: any) => scrollHeight <= clientHeight + 1

const style = (one: Locator) =>
  one.evaluate((each: any) => each.ownerDocument.defaultView.getComputedStyle(each).borderTopWidth)
