import router from '@adonisjs/core/services/router'
import type { I18n } from '@adonisjs/i18n'
import { lists } from '#lists/index'
import { rowsOf } from '#lists/page/rows'
import { searchLists, type Found } from '#lists/search_lists'
import { can } from '#permissions/grants'
import { current } from '#tenancy/current'
import { startsNamed, pagesNamed, type Place } from '#web/search/places'

/** What was found of one kind. */
export interface Group {
  key: string
  label: string
  items: (Place & { note?: string })[]
  /** Where all of it is shown, if this is not all. */
  more?: { label: string; href: string }
}

/** Rows of each list: what is meant is among them, or a further word is needed. */
const MOST = 8

/** Records that the acting person may see, what they may begin, pages that they may open; all of the latter where nothing is asked for. */
export async function findEverywhere(q: string, i18n: I18n): Promise<Group[]> {
  const found = q ? await searchLists(searched(), q, MOST) : []
  const starts = { key: 'starts', label: i18n.t('search.starts'), items: startsNamed(q, i18n) }
  const pages = { key: 'pages', label: i18n.t('search.pages'), items: pagesNamed(q, i18n) }
  return [...found.map((one) => recordsIn(one, i18n)), starts, pages].filter(({ items }) => items.length > 0)
}

/** The lists that have pages, and that the person may see. */
const searched = () =>
  lists.filter(({ key, viewPermission }) => router.has(`${key}.index`) && can(viewPermission)).map(({ key }) => key)

function recordsIn({ state, records, more }: Found, i18n: I18n): Group {
  const { list, q } = state
  const label = i18n.t(`lists.${list}`)
  const path = `/${current.tenant.slug}/${list.replaceAll('_', '-')}`
  const items = rowsOf(state, records, path).map(({ name, href, lead: { icon, note } }) => {
    return { label: name, href, icon, note }
  })
  const all = { label: i18n.t('search.all', { list: label }), href: `${path}?${new URLSearchParams({ q })}` }
  return { key: list, label, items, more: more ? all : undefined }
}

/** How much was found, for who listens. */
export function foundInWords(q: string, groups: Group[], i18n: I18n): string {
  if (!q) return i18n.t('search.hint')
  const count = groups.reduce((sum, { items }) => sum + items.length, 0)
  const words = groups.some(({ more }) => more) ? 'more' : count ? 'count' : 'nothing'
  return i18n.t(`search.${words}`, { count, q })
}
