import { changeSource } from '#web/customers/timeline/changes'
import { commentSource } from '#web/customers/timeline/comments'
import { fileSource } from '#web/customers/timeline/files'
import { serviceRecordSource } from '#web/customers/timeline/service_records'
import { isOpen, type TimelineSource } from '#web/customers/timeline/source'
import { workOrderSource } from '#web/customers/timeline/work_orders'

/** Everything that a customer's timeline is made of, in the order of its filter. */
export const timelineSources: TimelineSource[] = [
  commentSource,
  workOrderSource,
  serviceRecordSource,
  fileSource,
  changeSource,
]

/** Those that the acting person may see. */
export const openSources = () => timelineSources.filter(isOpen)
