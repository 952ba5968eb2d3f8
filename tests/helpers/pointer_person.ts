import type { Page } from 'playwright-core'
import { control, labelled, type Person } from '#tests/helpers/person'

/** Points and clicks. */
export class PointerPerson implements Person {
  constructor(private page: Page) {}

  press(name: string) {
    return control(this.page, name).click()
  }

  type(label: string, text: string) {
    return labelled(this.page, label).first().fill(text)
  }

  typeLast(label: string, text: string) {
    return labelled(this.page, label).last().fill(text)
  }

  pick(label: string, option: string) {
    return labelled(this.page, label).first().selectOption({ label: option })
  }

  pickLast(label: string, option: string) {
    return labelled(this.page, label).last().selectOption({ label: option })
  }

  tick(label: string) {
    return labelled(this.page, label).first().click()
  }

  choose(label: string) {
    return labelled(this.page, label).first().click()
  }

  attach(label: string, file: string) {
    return labelled(this.page, label).setInputFiles(file)
  }
}
