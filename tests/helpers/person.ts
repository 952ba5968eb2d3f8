import type { Page } from 'playwright-core'

/** Somebody who goes through a flow: each kind of person does the same things in their own way. */
export interface Person {
  /** Uses a link, a button or the head of something that opens. */
  press(name: string): Promise<unknown>
  type(label: string, text: string): Promise<unknown>
  /** Types into the newest of several controls of this name. */
  typeLast(label: string, text: string): Promise<unknown>
  /** Chooses an option of a select. */
  pick(label: string, option: string): Promise<unknown>
  pickLast(label: string, option: string): Promise<unknown>
  /** Ticks a box, or takes the tick away. */
  tick(label: string): Promise<unknown>
  /** Chooses one of several radio buttons. */
  choose(label: string): Promise<unknown>
  attach(label: string, file: string): Promise<unknown>
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+')

/** Required controls say so behind their label. */
export const labelled = (page: Page, label: string) =>
  page
    .getByLabel(new RegExp(`^\\s*${escaped(label)}\\s*($|[*\\n])`))
    .or(page.getByRole('combobox', { name: label, exact: true }))
    .filter({ visible: true })

export const control = (page: Page, name: string) =>
  page
    .getByRole('link', { name, exact: true })
    .or(page.getByRole('button', { name, exact: true }))
    .or(page.locator('summary').filter({ hasText: new RegExp(`^\\s*(\\S{1,2}\\s+)?${escaped(name)}\\s*$`) }))
    .or(page.locator('summary').and(page.getByLabel(name, { exact: true })))
    .filter({ visible: true })
    .first()

/** What an action must lead to before the next one. */
export const sees = (page: Page, text: string | RegExp) =>
  page.getByText(text).filter({ visible: true }).first().waitFor()

export async function downloadOf(page: Page, press: () => Promise<unknown>) {
  const [file] = await Promise.all([page.waitForEvent('download'), press()])
  return file.path()
}
