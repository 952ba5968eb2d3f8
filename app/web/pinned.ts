import { pinnedViews } from '#lists/views'
import type { Shell } from '#web/shell'

/** The pinned views as entries of the sidebar. */
export function pinned(slug: string): Shell['pinnedViews'] {
  return pinnedViews().map(({ id, name, list }) => ({
    key: id,
    label: name,
    href: `/${slug}/${list.replaceAll('_', '-')}?view=${id}`,
  }))
}
