import type { AttachedFile } from '#actions/files/read_attachments'
import { current } from '#tenancy/current'

/** Where a file is looked after: on the page of the record that it is attached to, or with all files of its customer. */
export function placeOfFile({ owner, ownerId, customerId }: Pick<AttachedFile, 'owner' | 'ownerId' | 'customerId'>) {
  const { slug } = current.tenant
  return owner.list
    ? `/${slug}/${owner.list.replace('_', '-')}/${ownerId}`
    : `/${slug}/customers/${customerId}?tab=files`
}
