import type { I18n } from '@adonisjs/i18n'
import type { AttachedFile } from '#actions/files/read_attachments'
import { personById } from '#dictionaries/people'
import { kindOfType } from '#files/kinds/kinds'
import { mayDelete } from '#policies/attached'
import { current } from '#tenancy/current'
import { placeOfComment } from '#web/comments/place_of_comment'
import { formatBytes } from '#web/format'

export type PresentedFile = ReturnType<typeof presentFile>

type Shown = Pick<AttachedFile, 'name' | 'type' | 'size' | 'previewId'>

/** A file as lists of files show it. */
export function presentFile(file: AttachedFile, i18n: I18n) {
  const path = `/${current.tenant.slug}/files/${file.fileId}`
  return {
    ...presentBytes(file, path, i18n),
    id: file.fileId,
    who: personById(file.userId)?.name ?? i18n.t('customers.somebody'),
    at: file.createdAt,
    place: file.owner.column ? { label: i18n.t(`files.of_${file.owner.key}`), href: placeOf(file) } : null,
    deletion: mayDelete(file) ? `${path}/deletion` : null,
  }
}

/** Where the thing is that a file belongs to. */
function placeOf({ owner, ownerId, customerId }: AttachedFile) {
  if (!owner.list) return placeOfComment({ id: ownerId, customerId })
  return `/${current.tenant.slug}/${owner.list.replace('_', '-')}/${ownerId}`
}

/** As much as there is to show of one that isn't attached yet. */
export const presentBytes = ({ name, type, size, previewId }: Shown, path: string, { locale }: I18n) => ({
  ...{ name, path },
  icon: kindOfType(type)?.icon ?? 'file',
  size: formatBytes(size, locale),
  preview: previewId ? `${path}/preview` : null,
})
