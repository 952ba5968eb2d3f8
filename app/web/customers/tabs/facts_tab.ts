import { personById } from '#dictionaries/people'
import { translate } from '#fields/translate'
import type { Record } from '#fields/field'
import { factsOf, withRevealed } from '#web/customers/facts'
import { cellOf } from '#web/customers/head'
import type { CustomerTab, TabAsked } from '#web/customers/tabs/tab'

/** A tab that shows the fields that say they stand on it, and who made and changed the record. */
export function factsTab(name: 'basic' | 'marketing'): CustomerTab {
  return {
    name,
    component: 'components/record/tab_basic',
    content: ({ record, revealed }: TabAsked) => ({
      facts: withRevealed(factsOf(record, name), revealed),
      ...madeBy(record),
    }),
  }
}

/** Who made a record and who changed it last. */
export const madeBy = (record: Record) => ({
  made: {
    by: nameOf(record.created_by),
    at: record.created_at,
    source: record.source === 'user' ? undefined : cellOf(record, 'source')?.text,
  },
  changed: { by: nameOf(record.updated_by), at: record.updated_at },
})

const nameOf = (userId: unknown) => personById(String(userId))?.name ?? translate('customers.somebody')
