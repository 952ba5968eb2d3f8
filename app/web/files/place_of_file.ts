import type { AttachedFile } from '#actions/files/read_attachments'
import { current } from '#tenancy/current'

/** Where all files of a file's customer stand. */
export const placeOfFile = ({ customerId }: Pick<AttachedFile, 'customerId'>) =>
  `/${current.tenant.slug}/customers/${customerId}?tab=files`
