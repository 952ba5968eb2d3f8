import { addressView } from '#web/customers/address_view'
import { factsOf, maskedFacts, withRevealed } from '#web/customers/facts'
import { loggedPoint } from '#web/customers/head'
import type { CustomerTab } from '#web/customers/tabs/tab'

/** How to reach a customer: contact points, addresses, preferences. */
export const contactTab: CustomerTab = {
  name: 'contact',
  component: 'components/record/tab_contact',
  content: ({ record, seen, revealed }) => ({
    facts: withRevealed(factsOf(record, 'contact'), revealed),
    points: seen.points.map((point) => loggedPoint(record, point)),
    addresses: seen.addresses.map(addressView),
    masked: {
      points: withRevealed(maskedFacts(record, 'contact_point'), revealed),
      addresses: withRevealed(maskedFacts(record, 'address'), revealed),
    },
  }),
}
