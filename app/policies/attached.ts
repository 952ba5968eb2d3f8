import type { AttachedFile } from '#actions/files/read_attachments'
import { can } from '#permissions/grants'
import { current } from '#tenancy/current'

/** Whether the acting person may take away what is attached to a customer that they see: their own, or as a moderator. */
export const mayDelete = ({ owner, userId }: Pick<AttachedFile, 'owner' | 'userId'>) =>
  can(owner.view) && ((userId === current.user?.id && can(owner.attach)) || can(owner.moderate))
