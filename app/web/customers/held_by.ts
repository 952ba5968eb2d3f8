import type { Record } from '#fields/field'
import { TICKETS, type Tickets } from '#lists/tickets'
import { mayTouch } from '#permissions/row_scope'
import { current } from '#tenancy/current'
import { openTabs } from '#web/customers/tabs/index'

/** What keeps a customer out of the bin, the way to it as far as it may be seen, and what can be done instead. */
export function heldBy(record: Record, tickets: Tickets) {
  const path = `/${current.tenant.slug}/customers/${record.id}`
  const isOpen = (kind: string) => openTabs().some(({ name }) => name === kind)
  return {
    tickets: TICKETS.filter((kind) => tickets[kind] > 0).map((kind) => ({
      kind,
      count: tickets[kind],
      href: isOpen(kind) ? `${path}?tab=${kind}` : null,
    })),
    /** Where the customer that it is a double of is looked for: those that are ticked there can be merged. */
    doubles: mayTouch('customers.merge', record) ? `/${current.tenant.slug}/customers?${named(record)}` : null,
    mayDisable: !record.disabled_at && mayTouch('customers.disable', record),
  }
}

const named = ({ name }: Record) => new URLSearchParams({ q: String(name) })
