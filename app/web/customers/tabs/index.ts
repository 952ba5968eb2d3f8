import { can } from '#permissions/grants'
import { commentsTab } from '#web/customers/tabs/comments'
import { contactTab } from '#web/customers/tabs/contact'
import { factsTab } from '#web/customers/tabs/facts_tab'
import { filesTab } from '#web/customers/tabs/files'
import { historyTab } from '#web/customers/tabs/history'
import { serviceRecordsTab, workOrdersTab } from '#web/customers/tabs/newest_tab'
import { otherTab } from '#web/customers/tabs/other'
import { relatedTab } from '#web/customers/tabs/related'
import { timelineTab } from '#web/customers/tabs/timeline'
import type { CustomerTab } from '#web/customers/tabs/tab'

/** Every tab of a customer's page, in their order. */
export const customerTabs: CustomerTab[] = [
  factsTab('basic'),
  contactTab,
  factsTab('marketing'),
  otherTab,
  workOrdersTab,
  serviceRecordsTab,
  commentsTab,
  filesTab,
  relatedTab,
  timelineTab,
  historyTab,
]

/** Those that the acting person may see. */
export const openTabs = () => customerTabs.filter(({ permission }) => !permission || can(permission))

/** The tab that an address asks for, or the first. */
export const tabNamed = (name: unknown): CustomerTab => openTabs().find((tab) => tab.name === name) ?? customerTabs[0]
