import { newestIn } from '#web/records/newest_in'
import type { CustomerTab } from '#web/customers/tabs/tab'

/** The customer's newest records of another list. */
const newestTab = (list: 'work_orders' | 'service_records'): CustomerTab => ({
  name: list,
  permission: `${list}.view`,
  component: 'components/record/tab_newest',
  content: async ({ record }) => ({ newest: await newestIn(list, 'customer', record.id) }),
})

export const workOrdersTab = newestTab('work_orders')
export const serviceRecordsTab = newestTab('service_records')
