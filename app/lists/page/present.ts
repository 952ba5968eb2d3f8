import { translate } from '#fields/translate'
import { listNamed } from '#lists/fields_of'
import type { ListPage } from '#lists/list_page'
import { LIMITS, sameState, type ListState } from '#lists/list_state'
import { defaultState } from '#lists/default_state'
import { chipsOf } from '#lists/page/chips'
import { controlsOf } from '#lists/page/controls'
import { headsOf } from '#lists/page/heads'
import { layoutsOf } from '#lists/page/layouts'
import { inputsOf, linksFrom, queryOf, type Link } from '#lists/page/links'
import { rowsOf } from '#lists/page/rows'
import { sortsOf } from '#lists/page/sorts'
import { tabsOf } from '#lists/page/tabs'
import { mayChange, type SavedView } from '#lists/views'

interface Asked {
  /** Address of the list without a query: `/acme/customers`. */
  path: string
  state: ListState
  view?: SavedView
}

interface Shown extends Asked {
  page: ListPage
  /** The record that was just created. */
  fresh?: string
}

const SET_BY_FORM = ['filter', 'any', 'q', 'sort']

/** What stands above the records, in either layout: plain values, so that the template only prints them. */
export function presentHead({ path, state, view }: Asked) {
  const link = linksFrom(path, state, view?.state)
  return {
    list: listNamed(state.list).key,
    title: translate(`lists.${state.list}`),
    path,
    asked: state,
    layouts: layoutsOf(state, link),
    tabs: tabsOf(path, state, view),
    draft: draftOf(state, path, view),
    chips: chipsOf(state, link),
    groups: controlsOf(state),
    sorts: sortsOf(state),
    inputs: inputsOf(state, view?.state, SET_BY_FORM),
    here: link({ after: state.after, before: state.before }),
    query: queryOf(link()),
    clear: link({ q: '', all: [], any: [] }),
    first: link(),
  }
}

/** Everything that the page of a list's rows prints. */
export function presentList({ path, state, view, page, fresh }: Shown) {
  const link = linksFrom(path, state, view?.state)
  const rows = rowsOf(state, page.records, path, fresh)
  return {
    ...presentHead({ path, state, view }),
    heads: headsOf(state, link),
    rows,
    newer: page.previous && link({ before: page.previous }),
    older: page.next && link({ after: page.next }),
    onwards: page.unfinished ? onwardsFrom(state, page, link) : undefined,
    limits: LIMITS.map((limit) => ({
      limit,
      href: link({ limit }),
      current: limit === state.limit,
    })),
    total: Math.max(page.count.value, rows.length),
    capped: page.count.capped,
  }
}

/** Where looking goes on that ended before the page was full. */
const onwardsFrom = ({ before }: ListState, { next, previous }: ListPage, link: Link) =>
  before === undefined ? link({ after: next! }) : link({ before: previous! })

/** What was changed since the view, or since the list as it comes, and what can be done with it. */
function draftOf(state: ListState, path: string, view?: SavedView) {
  if (sameState(state, view?.state ?? defaultState(state.list))) return undefined
  const query = queryOf(linksFrom(path, state, view?.state)())
  const save =
    view && mayChange(view) ? { action: `${path}/views/${view.id}/state${query}`, version: view.version } : undefined
  return {
    reset: state.view ? `${path}?view=${state.view}` : path,
    saveAs: `${path}/views/create${query}`,
    save,
  }
}
