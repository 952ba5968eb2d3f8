import { test } from '@japa/runner'
import type { Browser, Page } from 'playwright-core'
import { accessibilityProblems, launchChromium, troublesOf, withoutChromium } from '#tests/helpers/chromium'
import { startComponentServer } from '#tests/helpers/component_server'

let browser: Browser
let server: Awaited<ReturnType<typeof startComponentServer>>

const pages = [
  ['a list', '/list/*'],
  ['a form', '/form/*'],
  ['a form with errors', '/form/*?errors'],
  ['a record', '/record/*'],
  ['the sign-in page', '/sign_in/*'],
]

async function open(
  path: string,
  options: { width?: number; colorScheme?: 'dark' | 'light'; javaScriptEnabled?: boolean } = {}
) {
  const { width = 1280, ...rest } = options
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...rest })
  const page = await context.newPage()
  const troubles = troublesOf(page)
  await page.goto(server.origin + path)
  return { page, troubles }
}

const background = (page: Page) => page.evaluate('getComputedStyle(document.body).backgroundColor') as Promise<string>

test.group('Components', (group) => {
  group.setup(async () => {
    if (withoutChromium) return
    browser = await launchChromium()
    server = await startComponentServer()
  })
  group.teardown(async () => {
    await browser?.close()
    server?.stop()
  })
  group.each.skip(withoutChromium, 'no Chromium here')

  test('{page} in {theme} has no accessibility problem, no policy violation and no sideways scroll')
    .with(pages.flatMap(([name, path]) => ['light', 'dark'].map((theme) => ({ page: name, theme, path }))))
    .run(async ({ assert }, { path: template, theme }) => {
      for (const width of [1280, 390]) {
        const path = template.replace('*', theme)
        const { page, troubles } = await open(path, { width })
        assert.deepEqual(await accessibilityProblems(page), [], `${path} at ${width}`)
        assert.isAtMost((await page.evaluate('document.documentElement.scrollWidth')) as number, width)
        assert.deepEqual(troubles, [])
        await page.context().close()
      }
    })

  test('follows the device when the theme is "system", without JavaScript', async ({ assert }) => {
    const dark = await open('/list/system', { colorScheme: 'dark', javaScriptEnabled: false })
    const light = await open('/list/system', { colorScheme: 'light', javaScriptEnabled: false })
    assert.notEqual(await background(dark.page), await background(light.page))
  })

  test('leaves markup that an intruder wrote without effect', async ({ assert }) => {
    const { page } = await open('/requests/light')
    await page.waitForTimeout(300)
    assert.notInclude(server.asked, '/injected/light')
  })

  test('swaps in a fragment, whose own buttons work too', async ({ assert }) => {
    const { page } = await open('/requests/light')
    await page.click('#load')
    await page.waitForSelector('text=the fragment')
    assert.equal(await page.locator('#rows header').count(), 0)
    const answered = page.waitForResponse(/requests/)
    await page.click('#again')
    assert.equal((await answered).status(), 200)
  })

  test('says so when a fragment cannot be had, and keeps what was there', async () => {
    const { page } = await open('/requests/light')
    await page.click('#fail')
    await page.waitForSelector('#flashes .alert-danger')
    await page.waitForSelector('text=the page')
  })

  test('names the required fields that are left until Save is active (M4.3)', async ({ assert }) => {
    const { page } = await open('/form/light')
    const save = page.getByRole('button', { name: 'Save customer' })
    assert.equal(await page.locator('[data-left]').textContent(), '2 required fields left: First name, Segment')
    assert.equal(await save.getAttribute('aria-disabled'), 'true')
    await save.click({ force: true })
    assert.equal(await page.evaluate('document.activeElement.name'), 'first_name')
    await page.fill('#field-first_name', 'Ada')
    await page.locator('.ts-control').first().click()
    await page.click('.ts-dropdown .option >> text=Key accounts')
    assert.equal(await page.locator('[data-left]').textContent(), '')
    assert.equal(await save.getAttribute('aria-disabled'), 'false')
  })

  test('resets everything entered with Discard (M4.4)', async ({ assert }) => {
    const { page } = await open('/form/light')
    await page.fill('#field-first_name', 'Ada')
    await page.fill('#field-note', 'typed')
    await page.getByRole('button', { name: 'Discard' }).click()
    assert.equal(await page.inputValue('#field-first_name'), '')
    assert.equal(await page.inputValue('#field-note'), '')
  })

  test('asks before a page with unsaved changes is left', async ({ assert }) => {
    const { page } = await open('/form/light')
    await page.fill('#field-first_name', 'Ada')
    const asked = new Promise<string>((resolve) =>
      page.once('dialog', (dialog) => dialog.dismiss().then(() => resolve(dialog.type())))
    )
    await page.goto(server.origin + '/list/light').catch(() => {})
    assert.equal(await asked, 'beforeunload')
  })

  test('opens and closes menus with the keyboard alone', async ({ assert }) => {
    const { page } = await open('/list/light')
    const menu = page.locator('.page-actions details')
    await menu.locator('summary').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    assert.equal(await page.evaluate('document.activeElement.textContent.trim()'), 'New customer')
    await page.keyboard.press('Escape')
    assert.isNull(await menu.getAttribute('open'))
  })
})
