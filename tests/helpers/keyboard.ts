import type { Page } from 'playwright-core'

/** What has the focus, as a screen reader would name it; of the next page, where this one is just going away. */
export const focused = (page: Page) =>
  nameOfFocus(page).catch(async (error: Error) => {
    if (!error.message.includes('context was destroyed')) throw error
    await page.waitForLoadState()
    return nameOfFocus(page)
  })

/** Waits until `name` has the focus: scripts give it once something has opened or an answer is in its place. */
export async function focusComesTo(page: Page, name: string | RegExp, patience = 5_000) {
  const until = Date.now() + patience
  let here = await focused(page)
  for (; !fits(here, name) && Date.now() < until; here = await focused(page)) await page.waitForTimeout(20)
  if (!fits(here, name)) throw new Error(`The focus never came to ${name}; it is on “${here}”`)
}

const fits = (here: string, name: string | RegExp) => (typeof name === 'string' ? here === name : name.test(here))

async function nameOfFocus(page: Page) {
  const name = await page.evaluate(`(() => {
    const { ariaLabel, labels, ariaLabelledByElements: named } = document.activeElement
    if (named?.length) return named.map((each) => each.textContent.trim()).join(' ')
    const spoken = (labels?.[0] ?? document.activeElement).cloneNode(true)
    for (const silent of spoken.querySelectorAll('[aria-hidden=true]')) silent.remove()
    return ariaLabel ?? labels?.[0]?.dataset.label ?? spoken.textContent
  })()`)
  return String(name).replace(/\s+/g, ' ').trim()
}

export const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

/** Tabs until `name` has the focus: what a person without a mouse must do. */
export async function tabTo(page: Page, name: string | RegExp, most = 80) {
  const passed: string[] = []
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab')
    const here = await focused(page)
    if (fits(here, name)) return
    passed.push(here)
  }
  throw new Error(`Tab never reached ${name}, but: ${passed.join(', ')}`)
}

/** After the last stop of a page comes the browser itself. */
export const inPage = (page: Page) => page.evaluate('document.activeElement !== document.body')

/** A ring around it, or around the control that it stands for, inside the window. */
export const focusIsSeen = (page: Page) =>
  page.evaluate(`(() => {
    const element = document.activeElement
    const { width, top, bottom } = element.getBoundingClientRect()
    const ringed = [element, element.parentElement].some((each) => {
      const { outlineStyle, boxShadow } = getComputedStyle(each)
      return outlineStyle !== 'none' || boxShadow !== 'none'
    })
    return ringed && width > 0 && top >= 0 && bottom <= innerHeight
  })()`) as Promise<boolean>
