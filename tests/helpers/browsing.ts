import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import type { Group } from '@japa/runner/core'
import { launchChromium, troublesOf, withoutChromium } from '#tests/helpers/chromium'

/** One Chromium for the tests of a group; each `visit` is a person of their own. */
export function browse(group: Group) {
  let browser: Browser
  const contexts: BrowserContext[] = []
  group.setup(async () => {
    if (!withoutChromium) browser = await launchChromium()
  })
  group.teardown(() => browser?.close())
  group.each.skip(withoutChromium, 'no Chromium here')
  group.each.teardown(async () => {
    for (const context of contexts.splice(0)) await context.close()
  })
  return async (options: BrowserContextOptions = {}) => {
    const context = await newContext(browser, options)
    contexts.push(context)
    const page = await context.newPage()
    return { page, troubles: troublesOf(page) }
  }
}

export function newContext(browser: Browser, options: BrowserContextOptions = {}) {
  const usual = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const
  return browser.newContext({ baseURL: process.env.APP_URL, ...usual, ...options })
}

export async function signIn(page: Page, email: string) {
  await page.goto('/login')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill('clientele-demo')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(/\/acme/)
}

export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
export const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()
