const openMenus = () => document.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]')

/** `<details data-menu>` works alone; this closes it on a click elsewhere, on Escape, and walks it with the arrow keys. */
export function watchMenus() {
  document.addEventListener('click', ({ target }) => {
    for (const menu of openMenus()) if (!menu.contains(target as Node)) menu.open = false
  })
  document.addEventListener('keydown', (event) => {
    for (const menu of openMenus()) {
      if (event.key === 'Escape') close(menu)
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(menu, event)
    }
  })
}

function close(menu: HTMLDetailsElement) {
  const held = menu.contains(document.activeElement)
  menu.open = false
  if (held) menu.querySelector('summary')!.focus()
}

function step(menu: HTMLDetailsElement, event: KeyboardEvent) {
  if (!menu.contains(document.activeElement) || document.activeElement!.matches('input, select, textarea')) return
  const items = [...menu.querySelectorAll<HTMLElement>('summary ~ * :is(a[href], button:not(:disabled))')]
  const next = items.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)
  if (items.length === 0) return
  items[(next + items.length) % items.length].focus()
  event.preventDefault()
}
