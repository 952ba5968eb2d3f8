import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import Form from '#models/form'
import type { FormSection } from '#lists/forms'
import { browse, signIn } from '#tests/helpers/browsing'
import { makeCompany } from '#tests/helpers/company'
import { changed, createField } from '#tests/helpers/custom_fields'
import { createCustomer } from '#tests/helpers/customers'
import { focusComesTo, focusIsSeen, press, tabTo } from '#tests/helpers/keyboard'
import { sees } from '#tests/helpers/person'
import { saveMany } from '#tests/helpers/save_many'

const laneOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const cardsOf = (page: Page, lane: string) => laneOf(page, lane).locator('.lead-text').allInnerTexts()
const said = (page: Page) => page.locator('#board-said')

test.group('A board in a browser', (group) => {
  group.tap((one) => one.tags(['@commits']))
  const visit = browse(group)

  async function open(options: Parameters<typeof visit>[0] = {}) {
    const acme = await makeCompany()
    await acme.as('owner', async () => {
      for (const name of ['Ana', 'Bea', 'Cid']) await createCustomer({ first_name: name, last_name: 'Lima' })
      await createCustomer({ first_name: 'Dan', last_name: 'Soto', status: 'dormant' })
    })
    const { page, troubles } = await visit(options)
    await signIn(page, 'owner@acme.test')
    await page.goto('/acme/customers?layout=kanban&sort=name')
    return { acme, page, troubles }
  }

  /** Grabs a card by its text and lets it go over a lane. */
  async function drag(page: Page, name: string, lane: string) {
    const from = (await page.locator('.lane-card', { hasText: name }).locator('dl').boundingBox())!
    const to = (await laneOf(page, lane).boundingBox())!
    await page.mouse.move(from.x + 20, from.y + 10)
    await page.mouse.down()
    await page.mouse.move(from.x + 40, from.y + 20, { steps: 3 })
    const ghost = laneOf(page, lane).locator('.sortable-ghost')
    for (let at = 0; at < 200 && !(await ghost.isVisible()); at++)
      await page.mouse.move(to.x + 60 + (at % 5), to.y + 90, { steps: at ? 1 : 12 })
    await page.mouse.up()
  }

  test('is walked with the arrows; with Shift the card goes along, keeps the focus and is announced', async ({
    assert,
  }) => {
    const { page, troubles } = await open()
    await tabTo(page, /^Ana Lima/)
    await press(page, 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowDown')
    await focusComesTo(page, /^Bea Lima/)
    await press(page, 'Shift+ArrowRight')
    await sees(page, 'Bea Lima moved to Dormant')
    assert.equal(await said(page).getAttribute('role'), 'status')
    await focusComesTo(page, /^Bea Lima/)
    assert.isTrue(await focusIsSeen(page))
    assert.deepEqual(await cardsOf(page, 'Dormant'), ['Bea Lima', 'Dan Soto'])
    assert.deepEqual(await cardsOf(page, 'Active'), ['Ana Lima', 'Cid Lima'])
    assert.match(await page.locator('#lane-count-dormant').innerText(), /^2\s+records$/)
    await press(page, 'Shift+ArrowLeft')
    await sees(page, 'Bea Lima moved to Active')
    assert.deepEqual(await cardsOf(page, 'Active'), ['Ana Lima', 'Bea Lima', 'Cid Lima'])
    await page.reload()
    assert.deepEqual(await cardsOf(page, 'Active'), ['Ana Lima', 'Bea Lima', 'Cid Lima'])
    assert.deepEqual(troubles, [])
  })

  test('moves a card by its menu, and back', async ({ assert }) => {
    const { page, troubles } = await open()
    await tabTo(page, 'Move Cid Lima to…')
    await press(page, 'Enter')
    await page.locator('.card-menu:popover-open').waitFor()
    await focusComesTo(page, 'Prospect')
    await press(page, 'ArrowDown', 'ArrowDown', 'Enter')
    await sees(page, 'Cid Lima moved to Blocked')
    await focusComesTo(page, /^Cid Lima/)
    await page.getByRole('button', { name: 'Undo' }).click()
    await sees(page, 'Cid Lima moved to Active')
    assert.deepEqual(await cardsOf(page, 'Blocked'), [])
    assert.deepEqual(troubles, [])
  })

  test('takes a dragged card, and puts it back with the reason where it may not go', async ({ assert }) => {
    const { acme, page } = await open()
    await drag(page, 'Ana Lima', 'Prospect')
    await sees(page, 'Ana Lima moved to Prospect')
    assert.deepEqual(await cardsOf(page, 'Prospect'), ['Ana Lima'])
    await acme.as('owner', async () => {
      await createField('reason', 'text', { label: 'Reason' })
      const form = await Form.firstOrFail()
      const sections = form.sections as FormSection[]
      const when = { field: 'status', operator: 'is' as const, values: ['blocked'] }
      sections[0].fields.push({ key: 'reason', required: true, when })
      await form.merge({ sections }).save()
      await changed()
    })
    await drag(page, 'Cid Lima', 'Blocked')
    await sees(page, 'Cid Lima stays where it was. Reason: Needs a value')
    assert.deepEqual(await cardsOf(page, 'Active'), ['Bea Lima', 'Cid Lima'])
    assert.deepEqual(await cardsOf(page, 'Blocked'), [])
    await page.getByRole('link', { name: 'Fill it in' }).click()
    await page.getByLabel('Reason').fill('Never paid')
    await page.getByRole('button', { name: 'Save customer' }).click()
    await sees(page, 'Blocked')
  })

  test('brings more cards of a lane, and the focus to the first of them', async ({ assert }) => {
    const { acme, page } = await open()
    await acme.as('owner', () =>
      saveMany(40, (at) => ({ first_name: `N${String(at).padStart(2, '0')}`, last_name: 'Z' }))
    )
    await page.setViewportSize({ width: 1280, height: 500 })
    await page.reload()
    assert.lengthOf(await cardsOf(page, 'Active'), 8)
    await laneOf(page, 'Active')
      .getByRole('link', { name: /^Show more/ })
      .press('Enter')
    await page.locator('.lane-card').nth(20).waitFor()
    await laneOf(page, 'Active').locator('.lane-card').last().scrollIntoViewIfNeeded()
    await page.locator('.lane-card', { hasText: 'N39 Z' }).waitFor()
    assert.lengthOf(new Set(await cardsOf(page, 'Active')), 43)
  })

  test('works without JavaScript: layouts, lanes, a move and the way back', async ({ assert }) => {
    const { page } = await open({ javaScriptEnabled: false })
    await page.getByRole('button', { name: 'Move Ana Lima to…' }).click()
    await page.locator('.card-menu:popover-open').getByRole('button', { name: 'Blocked' }).click()
    await sees(page, 'Ana Lima moved to Blocked')
    assert.deepEqual(await cardsOf(page, 'Blocked'), ['Ana Lima'])
    await page.getByRole('button', { name: 'Undo' }).click()
    await sees(page, 'Ana Lima moved to Active')
    await page.getByText('Lanes by Status').click()
    await page.getByRole('link', { name: 'Segment' }).click()
    assert.lengthOf(await cardsOf(page, 'Retail'), 4)
    await page.getByRole('link', { name: 'List' }).click()
    await page.getByRole('columnheader', { name: 'Name' }).waitFor()
    await page.getByRole('link', { name: 'Kanban' }).click()
    assert.lengthOf(await cardsOf(page, 'Retail'), 4)
  })
})
