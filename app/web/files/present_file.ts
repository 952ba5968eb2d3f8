import type { AttachedFile } from '#actions/files/read_attachments'
import { personById } from '#dictionaries/people'
import { translate } from '#fields/translate'
import { kindOfType } from '#files/kinds/kinds'
import { mayDelete } from '#policies/attached'
import { current } from '#tenancy/current'
import { placeOfComment } from '#web/comments/place_of_comment'
import { placeOfFile } from '#web/files/place_of_file'
import { formatBytes } from '#web/format'

type Shown = Pick<AttachedFile, 'name' | 'type' | 'size' | 'previewId'>

/** A file as lists of files show it. */
export function presentFile(file: AttachedFile) {
  const path = `/${current.tenant.slug}/files/${file.fileId}`
  return {
    ...presentBytes(file, path),
    id: file.fileId,
    who: personById(file.userId)?.name ?? translate('customers.somebody'),
    at: file.createdAt,
    place: file.owner.column ? { label: translate(`files.of_${file.owner.key}`), href: placeOf(file) } : null,
    deletion: mayDelete(file) ? `${path}/deletion` : null,
  }
}

/** Where the thing is that a file belongs to. */
const placeOf = (file: AttachedFile) =>
  file.owner.list ? placeOfFile(file) : placeOfComment({ id: file.ownerId, customerId: file.customerId })

/** As much as there is to show of one that isn't attached yet. */
export const presentBytes = ({ name, type, size, previewId }: Shown, path: string) => ({
  ...{ name, path },
  icon: kindOfType(type)?.icon ?? 'file',
  size: formatBytes(size, current.locale),
  preview: previewId ? `${path}/preview` : null,
})
