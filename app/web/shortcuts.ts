/** One thing that keys do; its words are `shortcuts.names.<key>`, and scripts know it by its key. */
export interface Shortcut {
  key: string
  /** Each way to ask for it, as scripts name what was pressed: modifiers, then `KeyboardEvent.key`. */
  ways: string[]
  /** Where the keys do it: anywhere, or only on what has the focus. */
  place: 'everywhere' | 'board' | 'menus'
}

/** Every shortcut there is: pages print this list, and scripts obey it. */
export const shortcuts: Shortcut[] = [
  { key: 'palette', ways: ['Control+k'], place: 'everywhere' },
  { key: 'search', ways: ['/'], place: 'everywhere' },
  { key: 'keys', ways: ['?'], place: 'everywhere' },
  { key: 'close', ways: ['Escape'], place: 'menus' },
  { key: 'choose', ways: ['ArrowUp', 'ArrowDown'], place: 'menus' },
  { key: 'beside', ways: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], place: 'board' },
  { key: 'carry', ways: ['Shift+ArrowLeft', 'Shift+ArrowRight'], place: 'board' },
]

/** A character alone: who dictates text sets it off unwillingly, so that it can be switched off (WCAG 2.1.4). */
export const isSingle = (way: string) => [...way].length === 1

/** What works everywhere for a person, by what it does. */
export function shortcutsOf(single: boolean): Record<string, string[]> {
  const everywhere = shortcuts.filter(({ place }) => place === 'everywhere')
  return Object.fromEntries(everywhere.map(({ key, ways }) => [key, ways.filter((way) => single || !isSingle(way))]))
}

const ARROWS = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }
const CAPS: Record<string, string> = { ...ARROWS, Control: 'Ctrl', Escape: 'Esc' }

const capsOf = (way: string) =>
  isSingle(way) ? [way] : way.split('+').map((cap) => CAPS[cap] ?? (cap.length === 1 ? cap.toUpperCase() : cap))

/** The list for people, by where the keys work: each way as the caps that are pressed together. */
export const keyMap = [...Map.groupBy(shortcuts, ({ place }) => place)].map(([place, some]) => ({
  place,
  shortcuts: some.map(({ key, ways }) => ({ key, ways: ways.map(capsOf) })),
}))
