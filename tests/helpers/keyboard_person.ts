import type { Page } from 'playwright-core'
import { focused, focusIsSeen, press, tabTo } from '#tests/helpers/keyboard'
import { control, type Person } from '#tests/helpers/person'

/** Stops on the longest page, once around. */
const MOST = 250

/** Has nothing but a keyboard, and must see where the focus is. */
export class KeyboardPerson implements Person {
  constructor(private page: Page) {}

  async press(name: string) {
    await control(this.page, name).waitFor()
    await this.reach(name)
    await press(this.page, 'Enter')
  }

  async type(label: string, text: string) {
    await this.reach(label)
    await press(this.page, 'Control+A')
    await this.page.keyboard.type(text)
  }

  typeLast(label: string, text: string) {
    return this.type(label, text)
  }

  async pick(label: string, option: string) {
    await this.reach(label)
    if (await this.inSelect()) return this.walkTo(option)
    await this.page.keyboard.type(option)
    await press(this.page, 'Enter', 'Escape')
  }

  pickLast(label: string, option: string) {
    return this.pick(label, option)
  }

  async tick(label: string) {
    await this.reach(label)
    await press(this.page, 'Space')
  }

  /** Tab reaches the chosen one of a group, arrows the others. */
  async choose(label: string) {
    for (let step = 0; !(await focused(this.page)).startsWith(label); step++) {
      if (step === MOST) throw new Error(`Neither Tab nor the arrows reached ${label}`)
      await press(this.page, (await this.amongRadiosOf(label)) ? 'ArrowDown' : 'Tab')
    }
    await this.mustSeeFocus(label)
    await press(this.page, 'Space')
  }

  async attach(label: string, file: string) {
    await this.page.getByLabel(label).waitFor()
    await this.reach(label)
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), press(this.page, 'Space')])
    await chooser.setFiles(file)
  }

  private async reach(name: string) {
    if ((await focused(this.page)) !== name) await tabTo(this.page, name, MOST)
    await this.mustSeeFocus(name)
  }

  private async mustSeeFocus(name: string) {
    if (!(await focusIsSeen(this.page))) throw new Error(`Nobody sees that “${name}” has the focus`)
  }

  private async walkTo(option: string) {
    const chosen = () => this.page.evaluate<string>('document.activeElement.selectedOptions[0].label')
    await press(this.page, 'Home')
    for (let before = ''; (await chosen()) !== option; await press(this.page, 'ArrowDown')) {
      if ((await chosen()) === before) throw new Error(`The arrows never reached ${option}, but ${before}`)
      before = await chosen()
    }
  }

  private inSelect() {
    return this.page.evaluate("document.activeElement.tagName === 'SELECT'")
  }

  private amongRadiosOf(label: string) {
    return this.page.evaluate(
      `[...document.getElementsByName(document.activeElement.name || '?')].some(({ type, ariaLabel, labels }) =>
        type === 'radio' && (ariaLabel ?? labels[0].textContent).trim().startsWith(${JSON.stringify(label)}))`
    )
  }
}
