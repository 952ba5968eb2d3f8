import { translate } from '#fields/translate'
import { entryOf } from '#web/customers/timeline/entry'
import type { TimelineSource } from '#web/customers/timeline/source'

/** What people wrote about the customer. */
export const commentSource: TimelineSource = {
  kind: 'comments',
  permission: 'comments.view',
  from: 'comments as c',
  where: '',
  columns: { text: 'c.body' },
  entryOf: (row, path) =>
    entryOf(row, { icon: 'message', did: translate('customers.did_comment'), href: `${path}?tab=comments` }),
}
