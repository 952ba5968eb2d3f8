import { openPalette } from './palette.js'

/** What keys do, by the names of app/web/shortcuts.ts; answers whether there was anything to do. */
const does: Record<string, () => boolean> = {
  palette: openPalette,
  search: () => toSearchBox() || openPalette(),
  keys: () => show(document.getElementById('keys')),
}

/** Keys that work everywhere: which ones, the page says. Characters alone are nothing while somebody types, or is asked. */
export function watchShortcuts() {
  const ways: Record<string, string[]> = JSON.parse(document.body.dataset.shortcuts ?? '{}')
  document.addEventListener('keydown', (event) => {
    const pressed = nameOf(event)
    const found = Object.keys(ways).find((key) => ways[key].includes(pressed))
    if (!found || document.querySelector('dialog[open]') || (pressed === event.key && isTyping(event))) return
    if (does[found]()) event.preventDefault()
  })
}

/** `Control+k`; the command key of a Mac is its Control. */
const nameOf = ({ ctrlKey, metaKey, altKey, key }: KeyboardEvent) =>
  [(ctrlKey || metaKey) && 'Control', altKey && 'Alt', key].filter(Boolean).join('+')

const isTyping = ({ target }: KeyboardEvent) =>
  (target as HTMLElement).closest('input, textarea, select, [contenteditable]') !== null

/** The page's own search box has the first word. */
function toSearchBox() {
  const search = document.querySelector<HTMLInputElement>('[data-search]')
  search?.focus()
  search?.select()
  return search !== null
}

function show(dialog: HTMLElement | null) {
  if (dialog instanceof HTMLDialogElement) dialog.showModal()
  return dialog !== null
}
