import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { attachedFile, fileNamed, picture } from '#tests/helpers/attachments'
import { browse, follow, press, signIn } from '#tests/helpers/browsing'
import { accessibilityProblems } from '#tests/helpers/chromium'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'

const texts = (page: Page) => page.locator('.comment-text').allInnerTexts()

test.group('Comments and files', (group) => {
  group.tap((one) => one.tags(['@commits']))
  const visit = browse(group)
  let acme: Company
  let path: string

  group.each.setup(async () => {
    acme = await makeCompany('acme')
    path = await acme.as('owner', async () => `/acme/customers/${(await createCustomer()).id}`)
  })

  test('stand on a tab that a phone shows, however far to the right it is', async ({ assert }) => {
    const { page } = await visit()
    await page.setViewportSize({ width: 390, height: 800 })
    await signIn(page, 'owner@acme.test')
    await page.goto(`${path}?tab=comments`)
    const { x, width } = (await page.locator('.record-card .tabs .active').boundingBox())!
    assert.isAtLeast(x, 0)
    assert.isAtMost(x + width, 390)
    assert.equal(await page.evaluate('scrollX + scrollY'), 0)
  })

  test('are written in a dialog that counts characters and offers colleagues (M6.2, M6.3, M6.4)', async ({
    assert,
  }) => {
    const { page, troubles } = await visit()
    await signIn(page, 'owner@acme.test')
    await page.goto(`${path}?tab=comments`)
    await follow(page, 'Add comment')
    const dialog = page.getByRole('dialog')
    const text = dialog.getByLabel('Comment')
    await text.pressSequentially('Look, @ag')
    await dialog.getByRole('option', { name: 'agent of acme' }).waitFor()
    assert.deepEqual(await accessibilityProblems(page), [])
    await text.press('Enter')
    await text.pressSequentially('😀')
    assert.equal(await text.inputValue(), 'Look, @agent of acme 😀')
    assert.equal(await dialog.locator('.count').innerText(), '22 of 500 characters')
    const photo = await fileNamed('photo.png', await picture('png', 40, 30))
    await dialog.getByLabel('Files').setInputFiles([photo, await fileNamed('bad.html', '<p>')])
    await dialog.getByRole('button', { name: 'Save comment' }).click()
    await page.getByRole('link', { name: /“bad.html” is of a kind/ }).waitFor()
    assert.isTrue(await page.getByLabel('photo.png').isChecked())
    await press(page, 'Save comment')
    await page.getByText('The comment is saved.').waitFor()
    assert.deepEqual(await texts(page), ['Look, @agent of acme 😀'])
    const drawn = page.getByRole('img', { name: 'Preview of photo.png' })
    await drawn.waitFor()
    const width = `(async () => { const [image] = document.images; await image.decode(); return image.naturalWidth })()`
    assert.equal(await page.evaluate(width), 40)
    assert.deepEqual(
      troubles.filter((trouble) => !trouble.includes('422')),
      []
    )
  })

  test('are written, changed and deleted without JavaScript', async ({ assert }) => {
    const { page } = await visit({ javaScriptEnabled: false })
    await signIn(page, 'agent@acme.test')
    await page.goto(`${path}?tab=comments`)
    await follow(page, 'Add comment')
    await page.getByLabel('Comment').fill('First')
    await page.getByLabel('Tell colleagues').selectOption('owner of acme')
    await page.getByLabel('Files').setInputFiles(await fileNamed('offer.txt'))
    await press(page, 'Save comment')
    assert.include(await page.locator('.comment').innerText(), 'For owner of acme')
    await page.locator('.comment-actions').getByRole('link', { name: 'Edit' }).click()
    await page.getByLabel('Comment').fill('Second')
    await page.getByLabel('Remove offer.txt').check()
    await press(page, 'Save comment')
    assert.deepEqual(await texts(page), ['Second'])
    assert.equal(await page.locator('.comment .file').count(), 0)
    await page.locator('.comment-actions').getByRole('link', { name: 'Delete…' }).click()
    await press(page, 'Delete comment')
    assert.deepEqual(await texts(page), [])
  })

  test('that hold a page or a drawing run nothing when they are opened (UP-3)', async ({ assert }) => {
    const evil = `<svg xmlns="http://www.w3.org/2000/svg"><script>fetch('/acme/stolen')</script></svg>`
    const [customerId] = path.split('/').slice(-1)
    const ids = await acme.as('owner', async () => [
      (await attachedFile({ customerId }, 'page.html', `<script>fetch('/acme/stolen')</script>`, 'text/html')).id,
      (await attachedFile({ customerId }, 'drawing.svg', evil, 'image/svg+xml')).id,
    ])
    const { page } = await visit()
    await signIn(page, 'owner@acme.test')
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    for (const id of ids) {
      const saved = page.waitForEvent('download')
      await page.goto(`/acme/files/${id}`).catch(() => {})
      assert.match((await saved).suggestedFilename(), /^(page\.html|drawing\.svg)$/)
    }
    await page.waitForTimeout(500)
    assert.notInclude(asked, '/acme/stolen')
  })
})
