/**
 * Makes the pictures of the documents from a running demo: `npm start` in one terminal, then
 * `node docs/screenshots.mjs [address]`. Needs Chromium (CHROMIUM_PATH).
 */
import { chromium } from 'playwright-core'

const address = process.argv[2] ?? 'http://127.0.0.1:3333'
const shots = [
  { name: 'customers-light', path: '/acme/customers', theme: 'light' },
  { name: 'customers-dark', path: '/acme/customers', theme: 'dark' },
  { name: 'customers-phone', path: '/acme/customers', theme: 'light', width: 390 },
  { name: 'new-customer', path: '/acme/customers/new', theme: 'light' },
]

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
})
for (const { name, path, theme, width = 1440 } of shots) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme })
  const page = await context.newPage()
  await page.goto(`${address}/login`)
  await page.fill('input[name=email]', 'owner@acme.test')
  await page.fill('input[name=password]', 'clientele-demo')
  await page.click('button[type=submit]')
  await page.waitForURL(/\/acme/)
  await page.goto(address + path)
  await page.screenshot({ path: new URL(`${name}.png`, import.meta.url).pathname })
  await context.close()
}
await browser.close()
