import { test } from '@japa/runner'
import type { Assert } from '@japa/assert'
import type { Browser, BrowserContext, Page, Response } from 'playwright-core'
import { more } from '#tests/browser/states'
import { fixtures, requestOf } from '#tests/generated/routes/fixtures'
import { shareWorld } from '#tests/generated/routes/shared_world'
import { reading } from '#tests/generated/routes/walked'
import { newContext, signIn } from '#tests/helpers/browsing'
import {
  accessibilityProblems,
  contrastProblems,
  launchChromium,
  troublesOf,
  withoutChromium,
} from '#tests/helpers/chromium'

/** Answers that are not pages: files and parts of pages. */
const notPages = [
  ...['import.sample', 'import.issues', 'reports.exports.file', 'reports.exports.manifest', 'customers.rows'],
  ...['operations.notices', 'files.show', 'files.preview'],
]
const pages = reading.filter(({ name }) => !notPages.includes(name) && !name.endsWith('.choices'))

const signedOut = ['/login', '/forgot-password', `/password/${'x'.repeat(43)}`, '/nothing-here']

/** So high that no sticky bar lies over what is examined. */
const height = 3000

/** Changes `name` and sends the form around it as it is, past what scripts would say first. */
const sendWith = (name: string, value: string) =>
  `(() => { const control = document.querySelector('[name="${name}"]'); control.value = '${value}'; control.form.submit() })()`

/** Looks at the page, or at the answer to what `act` sends from it, in both themes, wide and on a phone. */
async function examine(assert: Assert, page: Page, path: string, act?: string) {
  const troubles = troublesOf(page)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height })
  let answer = await page.goto(path)
  if (act) [answer] = await Promise.all([page.waitForResponse(isPost), page.waitForEvent('load'), page.evaluate(act)])
  await page.waitForLoadState()
  assert.notMatch(await page.innerText('body'), UNPRINTED)
  const failed = `status of ${answer!.status()}`
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height })
    assert.deepEqual(await accessibilityProblems(page), [], `light, ${width}`)
    assert.isAtMost((await page.evaluate('document.documentElement.scrollWidth')) as number, width)
    await page.emulateMedia({ colorScheme: 'dark' })
    assert.deepEqual(await contrastProblems(page), [], `dark, ${width}`)
    await page.emulateMedia({ colorScheme: 'light' })
  }
  assert.deepEqual(
    troubles.filter((trouble) => answer!.status() < 400 || !trouble.includes(failed)),
    []
  )
  return answer!.status()
}

/** What a template prints for a value that isn't there, or that it can't print. */
const UNPRINTED = /\b(undefined|NaN|Invalid DateTime)\b|\[object /

const isPost = (response: Response) => response.request().method() === 'POST'

test.group('Every page, light and dark, wide and on a phone', (group) => {
  const world = shareWorld(group)
  let browser: Browser
  let owner: BrowserContext
  let analyst: BrowserContext
  let stranger: BrowserContext
  let page: Page

  group.setup(async () => {
    if (withoutChromium) return
    browser = await launchChromium()
    owner = await newContext(browser)
    analyst = await newContext(browser)
    stranger = await newContext(browser)
    page = await owner.newPage()
    await signIn(page, 'owner@acme.test')
    await signIn(await analyst.newPage(), 'analyst@acme.test')
  })
  group.teardown(() => browser?.close())
  group.each.skip(withoutChromium, 'no Chromium here')
  group.each.teardown(() => void page?.removeAllListeners())

  for (const { method, pattern, name } of pages) {
    test(`${pattern} is accessible, keeps the policy and fits`, async ({ assert }) => {
      const { path } = requestOf(method, pattern, fixtures[name], world().mine)
      assert.equal(await examine(assert, page, path), 200)
    })
  }

  for (const [title, path] of Object.entries(more)) {
    test(`${title} is accessible, keeps the policy and fits`, async ({ assert }) => {
      await examine(assert, page, path(world().mine.ids))
    })
  }

  test('{$self} is accessible, keeps the policy and fits, signed out')
    .with(signedOut)
    .run(async ({ assert }, path) => {
      await examine(assert, await stranger.newPage(), path)
    })

  test('a refused form is accessible, keeps the policy and fits', async ({ assert }) => {
    const act = sendWith('phone', '12')
    assert.equal(await examine(assert, page, '/acme/customers/new', act), 422)
  })

  test('mine beside theirs is accessible, keeps the policy and fits', async ({ assert }) => {
    const path = `/acme/customers/${world().mine.ids.customer}/edit`
    await page.goto(path)
    await Promise.all([page.waitForURL('**/customers/*'), page.evaluate(sendWith('last_name', 'Theirs'))])
    const late = `document.querySelector('[name="_version"]').value = '1'; ${sendWith('last_name', 'Mine')}`
    assert.equal(await examine(assert, page, path, late), 409)
  })

  test('a refusal is accessible, keeps the policy and fits', async ({ assert }) => {
    assert.equal(await examine(assert, await analyst.newPage(), '/acme/customers/new'), 403)
  })
})
