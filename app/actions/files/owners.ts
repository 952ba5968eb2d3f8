import type { Permission } from '#permissions/verbs'

/** A kind of thing that files are attached to, besides being their customer's. */
export interface AttachmentOwner {
  /** Names the thing in words: `files.of_<key>`. */
  key: 'customer' | 'comment' | 'work_order' | 'service_record'
  /** Where `attachments` name it; nothing for the customer itself. */
  column?: 'comment_id' | 'work_order_id' | 'service_record_id'
  /** Whose records it is one of, where it has owners of its own: the list's key, which is its table too. */
  list?: 'work_orders' | 'service_records'
  /** What it takes to see its files, to attach some and take one's own away, and to take those of others away. */
  view: Permission
  attach: Permission
  moderate: Permission
}

export const ofCustomer: AttachmentOwner = {
  key: 'customer',
  view: 'files.view',
  attach: 'files.create',
  moderate: 'files.moderate',
}

export const ofComment: AttachmentOwner = {
  key: 'comment',
  column: 'comment_id',
  view: 'comments.view',
  attach: 'comments.create',
  moderate: 'comments.moderate',
}

export const ofWorkOrder: AttachmentOwner = {
  key: 'work_order',
  column: 'work_order_id',
  list: 'work_orders',
  view: 'work_orders.view',
  attach: 'files.create',
  moderate: 'files.moderate',
}

export const ofServiceRecord: AttachmentOwner = {
  key: 'service_record',
  column: 'service_record_id',
  list: 'service_records',
  view: 'service_records.view',
  attach: 'files.create',
  moderate: 'files.moderate',
}

/** Every kind: a row is of the one whose column it fills, and the customer's own where it fills none. */
export const attachmentOwners = [ofComment, ofWorkOrder, ofServiceRecord, ofCustomer]
