import { existsSync } from 'node:fs'
import axe, { type AxeResults, type RunOnly, type RunOptions } from 'axe-core'
import { chromium, type Browser, type Page } from 'playwright-core'

export const chromiumPath = process.env.CHROMIUM_PATH || '/usr/bin/chromium'

/** Browser tests run where a Chromium is; elsewhere they are skipped and say so. */
export const withoutChromium = !existsSync(chromiumPath)

export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] })
}

/** What a visitor would see go wrong: errors of scripts and refusals of the content security policy. */
export function troublesOf(page: Page): string[] {
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
  return troubles
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** The rules that another theme can break: the others have read the same markup before. */
const OF_A_THEME = ['color-contrast', 'link-in-text-block']

export const accessibilityProblems = (page: Page) => violationsOn(page, { type: 'tag', values: WCAG })

export const contrastProblems = (page: Page) => violationsOn(page, { type: 'rule', values: OF_A_THEME })

/** One call in the page, into which axe is put once: its own driver puts it there anew for each, four times as slow. */
async function violationsOn(page: Page, runOnly: RunOnly): Promise<string[]> {
  if (!(await page.evaluate('Boolean(window.axe)'))) await page.evaluate(axe.source)
  const options: RunOptions = { runOnly, resultTypes: ['violations'] }
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`)
  )
}
