import { current } from '#tenancy/current'
import { historyEntries } from '#web/customers/history_pages'
import { offerFor } from '#web/customers/reversal_page'
import type { CustomerTab } from '#web/customers/tabs/tab'

const PAGE = 20

/** Every change, newest first, and what the customer was on a day. */
export const historyTab: CustomerTab = {
  name: 'history',
  component: 'components/record/tab_history',
  whole: true,
  async content({ record, path, may, query }) {
    const behind = typeof query.older === 'string' ? query.older : undefined
    const offer = may.edit ? offerFor(record, path) : undefined
    const { entries, next } = await historyEntries(record.id, { limit: PAGE, older: behind, offer })
    return {
      entries,
      older: next && `${path}?tab=history&older=${next}`,
      newest: behind ? `${path}?tab=history` : null,
      zone: current.timeZone,
    }
  },
}
