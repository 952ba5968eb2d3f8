import type { Permission } from '#permissions/verbs'

/** A kind of thing that files are attached to, besides being their customer's. */
export interface AttachmentOwner {
  key: string
  /** Names the thing in `attachments`; nothing for the customer itself. */
  column?: 'comment_id'
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

/** Every kind, the customer itself last: a row is of the first whose column it fills. */
export const attachmentOwners = [ofComment, ofCustomer]
