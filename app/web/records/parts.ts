import type { Record } from '#fields/field'
import { newestIn, type Newest } from '#web/records/newest_in'

interface Parts {
  /** Keys of the fields that stand in the head of its page. */
  head: string[]
  /** Key of the field that is written in sentences. */
  text: string
  /** Records of another list that belong to it. */
  related(record: Record): Promise<Newest | null>
}

/** What the page of a record is made of, by list. */
export const partsOf: { [list: string]: Parts } = {
  work_orders: {
    head: ['status', 'priority', 'assignee', 'due_on'],
    text: 'description',
    related: ({ id }) => newestIn('service_records', 'work_order', id),
  },
  service_records: {
    head: ['channel', 'direction', 'happened_at', 'outcome', 'handled_by'],
    text: 'notes',
    related: async () => null,
  },
}
