import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { browse, signIn } from '#tests/helpers/browsing'
import { makeCompany, type Company } from '#tests/helpers/company'
import { COMMITS } from '#tests/helpers/isolation'
import { KeyboardPerson } from '#tests/helpers/keyboard_person'
import type { Person } from '#tests/helpers/person'
import { PointerPerson } from '#tests/helpers/pointer_person'

export interface Arrived {
  page: Page
  person: Person
  company: Company
  /** Scripts run for who has a keyboard, and nobody else here. */
  scripted: boolean
  /** Another person of the same kind, in a browser of their own. */
  colleague(email: string): Promise<{ page: Page; person: Person }>
}

const ways = [
  { title: 'without JavaScript', options: { javaScriptEnabled: false }, Person: PointerPerson },
  { title: 'with the keyboard alone', options: {}, Person: KeyboardPerson },
]

/** Declares the same tests for every way in which people must be able to work. */
export function bothWays(title: string, declare: (arrive: () => Promise<Arrived>) => void) {
  for (const { title: way, options, Person } of ways)
    test.group(`${title}, ${way}`, (group) => {
      const visit = browse(group)
      group.tap((one) => one.tags([COMMITS]))
      const enter = async (email: string) => {
        const { page } = await visit(options)
        page.setDefaultTimeout(20_000)
        await signIn(page, email)
        return { page, person: new Person(page) }
      }
      declare(async () => {
        const company = await makeCompany('acme')
        const scripted = Person === KeyboardPerson
        return { company, scripted, colleague: enter, ...(await enter('owner@acme.test')) }
      })
    })
}
