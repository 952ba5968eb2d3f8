import { translate } from '#fields/translate'
import { EVERYTHING, type ListState } from '#lists/list_state'
import { initialView, mayChange, viewsOf, type SavedView } from '#lists/views'

export interface Tab {
  label: string
  href: string
  current: boolean
  locked?: boolean
  /** Where the view is renamed, shared, deleted. */
  settings?: string
}

/** The list as it comes, then the views that the person sees. */
export function tabsOf(path: string, { list }: ListState, shown?: SavedView): Tab[] {
  const href = initialView(list) ? `${path}?view=${EVERYTHING}` : path
  return [
    { label: translate(`lists.all_${list}`), href, current: !shown },
    ...viewsOf(list).map((view) => tabOf(path, view, shown)),
  ]
}

function tabOf(path: string, view: SavedView, shown?: SavedView): Tab {
  const current = view.id === shown?.id
  const settings = current && mayChange(view) ? `${path}/views/${view.id}/edit` : undefined
  return {
    label: view.name,
    href: `${path}?view=${view.id}`,
    current,
    locked: view.locked,
    settings,
  }
}
