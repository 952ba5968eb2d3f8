import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { CreateRole } from '#actions/settings/roles/create_role'
import { scopeOf } from '#permissions/grants'
import { forgetPermissions, registerPermissions, type Permissions } from '#permissions/registry'
import { reloadConfiguration } from '#tenancy/configuration'
import { browse, signIn } from '#tests/helpers/browsing'
import { accessibilityProblems } from '#tests/helpers/chromium'
import { makeCompany, type Company } from '#tests/helpers/company'

const PATH = '/acme/settings/roles'

/** As many as a grown-up installation with plugins has. */
const many: Permissions = Object.fromEntries(
  Array.from({ length: 64 }, (_, at) => [`thing_${at >> 3}.verb_${at & 7}`, { rows: at % 2 === 0 }])
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
    registerPermissions(many)
    cleanup(() => forgetPermissions(many))
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
      assert.deepEqual(await accessibilityProblems(page), [])
    }
    assert.deepEqual(troubles, [])
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
