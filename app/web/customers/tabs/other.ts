import { otherCards, withRevealed } from '#web/customers/facts'
import type { CustomerTab } from '#web/customers/tabs/tab'

/** The custom fields, by form and section. */
export const otherTab: CustomerTab = {
  name: 'other',
  component: 'components/record/tab_other',
  content: ({ record, revealed }) => ({
    cards: otherCards(record).map((card) => ({ ...card, facts: withRevealed(card.facts, revealed) })),
  }),
}
