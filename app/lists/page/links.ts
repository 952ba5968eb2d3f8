import type { ListState, SavedState } from '#lists/list_state'
import { printListState } from '#lists/print_state'

/** The address of a changed state: its first page, unless the change names a place. */
export type Link = (change?: Partial<ListState>) => string

export function linksFrom(path: string, state: ListState, view?: SavedState): Link {
  return (change = {}) => {
    const query = printListState({ ...state, after: undefined, before: undefined, ...change }, view)
    return query ? `${path}?${query}` : path
  }
}

/** A state as the hidden inputs of a GET form that sets the parts named itself. */
export function inputsOf(
  state: ListState,
  view: SavedState | undefined,
  except: string[]
): [name: string, value: string][] {
  const params = new URLSearchParams(printListState({ ...state, after: undefined, before: undefined }, view))
  return [...params].filter(([name]) => !except.includes(name.split('[')[0]))
}

/** The query of an address with its `?`; nothing where it has none. */
export function queryOf(address: string): string {
  const at = address.indexOf('?')
  return at < 0 ? '' : address.slice(at)
}
