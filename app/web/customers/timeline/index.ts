import { CHANGE_KINDS } from '#web/customers/timeline/changes'
import { commentSource } from '#web/customers/timeline/comments'
import { fileSource } from '#web/customers/timeline/files'
import { serviceRecordSource } from '#web/customers/timeline/service_records'
import { isOpen, type TimelineSource } from '#web/customers/timeline/source'
import { workOrderSource } from '#web/customers/timeline/work_orders'

/** Every table of which a customer's timeline tells, in the order of its filter. */
const timelineSources: TimelineSource[] = [commentSource, workOrderSource, serviceRecordSource, fileSource]

/** Those that the acting person may see. */
export const openSources = () => timelineSources.filter(isOpen)

/** What the timeline can be narrowed to: tables, then kinds of changes. */
export const openKinds = () => [...openSources().map(({ kind }) => kind), ...CHANGE_KINDS]
