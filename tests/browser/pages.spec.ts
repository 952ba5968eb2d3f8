import { test } from '@japa/runner'
import type { Assert } from '@japa/assert'
import type { Browser, BrowserContext, Page, Response } from 'playwright-core'
import { fixtures, requestOf } from '#tests/generated/routes/fixtures'
import { shareWorld } from '#tests/generated/routes/shared_world'
import { reading } from '#tests/generated/routes/walked'
import type { Ids } from '#tests/generated/routes/world'
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
const pages = reading.filter(({ name }) => !notPages.includes(name))

/** States of pages that no route shows by itself. */
const more: Record<string, (ids: Ids) => string> = {
  'a list with all kinds of filters': () =>
    '/acme/customers?filter[manager][empty]=1&filter[name][contains]=a&filter[birthday][last]=30&shown=segment&columns=name,phone,tags,segment',
  'a board': () => '/acme/customers?layout=kanban',
  'a board by another field': () => '/acme/customers?layout=kanban&lane=segment&columns=name,phone,tags,status',
  'an empty list': () => '/acme/customers?q=nobody',
  'a list that cannot be shown': () => '/acme/customers?filter[nonsense][is]=1',
  'the contact points of a customer': ({ customer }) => `/acme/customers/${customer}?tab=contact`,
  'the marketing tab of a customer': ({ customer }) => `/acme/customers/${customer}?tab=marketing`,
  'the other tab of a customer': ({ customer }) => `/acme/customers/${customer}?tab=other`,
  'the related customers of a customer': ({ customer }) => `/acme/customers/${customer}?tab=related`,
  'the timeline of a customer': ({ customer }) => `/acme/customers/${customer}?tab=timeline&kinds=changes`,
  'the comments of a customer': ({ customer }) => `/acme/customers/${customer}?tab=comments`,
  'a customer without comments': ({ changed }) => `/acme/customers/${changed}?tab=comments`,
  'the files of a customer': ({ customer }) => `/acme/customers/${customer}?tab=files`,
  'a customer without files': ({ changed }) => `/acme/customers/${changed}?tab=files`,
  'the history of a customer': ({ customer }) => `/acme/customers/${customer}?tab=history`,
  'the history of a changed customer': ({ changed }) => `/acme/customers/${changed}?tab=history`,
  'a customer before it was there': ({ changed }) => `/acme/customers/${changed}/past?at=2001-01-01`,
  'a history with nothing that fits': () => '/acme/settings/history?until=2001-01-01',
  'a section to edit': ({ customer }) => `/acme/customers/${customer}/edit?section=contact`,
  'a deleted customer': ({ binned }) => `/acme/customers/${binned}`,
  'an export that waits for one': ({ asked }) => `/acme/reports/exports/${asked}`,
  'an export of one’s own that waits': ({ waiting }) => `/acme/reports/exports/${waiting}`,
  'an export from a template': ({ template }) => `/acme/reports/exports/new?template=${template}`,
  'the columns of a file': ({ planned }) => `/acme/customers/import/${planned}`,
  'a new select field': () => '/acme/settings/fields/new?type=select',
  'a new money field': () => '/acme/settings/fields/new?type=money',
  'a condition': ({ form }) => `/acme/settings/forms/${form}/fields/last_name?field=segment`,
  'the contact channels': () => '/acme/settings/dictionaries/contact_channel',
  'the groups': () => '/acme/settings/dictionaries/group',
  'operations of a state that none is in': () => '/acme/operations?status=running',
  'a missing page': () => '/acme/nothing',
  'an unknown tenant': () => '/nobody/customers',
}

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
    await signIn(await owner.newPage(), 'owner@acme.test')
    await signIn(await analyst.newPage(), 'analyst@acme.test')
  })
  group.teardown(() => browser?.close())
  group.each.skip(withoutChromium, 'no Chromium here')
  group.each.setup(async () => {
    page = await owner.newPage()
    return () => page.close()
  })

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
