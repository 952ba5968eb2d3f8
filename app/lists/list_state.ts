import type { Operator } from '#fields/field'

/** One filter as it stands in the URL and in a saved view: values are text that the field reads. */
export interface Filter {
  key: string
  operator: Operator
  values: string[]
}

export type Direction = 'asc' | 'desc'

export const LAYOUTS = ['list', 'kanban'] as const
/** Rows of a table, or cards in lanes: the same records with the same fields. */
export type Layout = (typeof LAYOUTS)[number]

/**
 * The one value behind a list's URL, a saved view, an export and a mass action's selection.
 * `all` must hold together; of `any`, at least one.
 */
export interface ListState {
  list: string
  q: string
  all: Filter[]
  any: Filter[]
  columns: string[]
  /** Fields whose filter controls stand ready, even while they are empty: for `all` and for `any`. */
  shown: string[]
  shownAny: string[]
  sort: { key: string; direction: Direction }
  layout: Layout
  /** The field whose values are the lanes of a board; empty where the person sees none that makes lanes. */
  lane: string
  limit: number
  /** Saved view that this state started from. */
  view?: string
  /** Where the page begins or ends: see cursor.ts. */
  after?: string
  before?: string
}

/** What of a state is saved with a view: everything but the place on the page. */
export type SavedState = Pick<
  ListState,
  'q' | 'all' | 'any' | 'columns' | 'shown' | 'shownAny' | 'sort' | 'layout' | 'lane'
>

/** In place of a view's id: the list as it comes, even where a role starts with a view. */
export const EVERYTHING = 'all'

export const LIMITS = [25, 50, 100, 200] as const
export const MOST_ROWS = 200

export function savedStateOf({ q, all, any, columns, shown, shownAny, sort, layout, lane }: SavedState): SavedState {
  return { q, all, any, columns, shown, shownAny, sort, layout, lane }
}

/** Whether a draft differs from the view that it started from. */
export function sameState(one: SavedState, other: SavedState) {
  return JSON.stringify(savedStateOf(one)) === JSON.stringify(savedStateOf(other))
}
