import { translate } from '#fields/translate'
import { entryOf } from '#web/customers/timeline/entry'
import type { TimelineSource } from '#web/customers/timeline/source'

/** Files put to the customer itself; those of a comment or a ticket are looked at there. */
export const fileSource: TimelineSource = {
  kind: 'files',
  permission: 'files.view',
  from: 'attachments as c inner join files as f on f.id = c.file_id',
  joined: 'f',
  where: 'c.comment_id is null and c.work_order_id is null and c.service_record_id is null',
  columns: { text: 'f.name' },
  entryOf: (row, path) =>
    entryOf(row, { icon: 'paperclip', did: translate('customers.did_file'), href: `${path}?tab=files` }),
}
