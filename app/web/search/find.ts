import type { I18n } from '@adonisjs/i18n'
import { defaultState } from '#lists/default_state'
import type { List } from '#lists/define_list'
import { readListPage } from '#lists/list_page'
import { lists } from '#lists/index'
import { rowsOf } from '#lists/page/rows'
import { can } from '#permissions/grants'
import { current } from '#tenancy/current'
import { deedsNamed, pagesNamed, type Place } from '#web/search/places'

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

/** Records, pages and deeds that the acting person may see, open and do; all pages and deeds where nothing is asked for. */
export async function findEverywhere(q: string, i18n: I18n): Promise<Group[]> {
  const seen = q ? lists.filter(({ viewPermission }) => can(viewPermission)) : []
  const records: Group[] = []
  for (const list of seen) records.push(await recordsNamed(list, q, i18n))
  const deeds = { key: 'deeds', label: i18n.t('search.deeds'), items: deedsNamed(q, i18n) }
  const pages = { key: 'pages', label: i18n.t('search.pages'), items: pagesNamed(q, i18n) }
  return [...records, deeds, pages].filter(({ items }) => items.length > 0)
}

/** By the same search as the list's, which knows whose records and which fields the person may see. */
async function recordsNamed({ key }: List, q: string, i18n: I18n): Promise<Group> {
  const path = `/${current.tenant.slug}/${key.replaceAll('_', '-')}`
  const state = { ...defaultState(key), list: key, q, limit: MOST }
  const page = await readListPage(state)
  const items = rowsOf(state, page.records, path).map(({ name, href, lead }) => ({
    ...{ label: name, href, icon: lead.icon, note: lead.note },
  }))
  const all = {
    label: i18n.t('search.all', { list: i18n.t(`lists.${key}`) }),
    href: `${path}?${new URLSearchParams({ q })}`,
  }
  return { key, label: i18n.t(`lists.${key}`), items, more: page.next ? all : undefined }
}

/** How much was found, for who listens. */
export function foundInWords(q: string, groups: Group[], i18n: I18n): string {
  if (!q) return i18n.t('search.hint')
  const count = groups.reduce((sum, { items }) => sum + items.length, 0)
  const words = groups.some(({ more }) => more) ? 'more' : count ? 'count' : 'nothing'
  return i18n.t(`search.${words}`, { count, q })
}
