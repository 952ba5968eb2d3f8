import Sortable from 'sortablejs/modular/sortable.core.esm.js'

/**
 * Dragging for a list whose rows also carry "move up" and "move down" submit buttons (they work without JavaScript).
 * Each row has data-id; the new order goes into the hidden inputs named by data-name, and data-submit posts the form.
 */
export function enhance(list: HTMLElement) {
  Sortable.create(list, { handle: '[data-handle]', animation: 120, onEnd: () => settle(list) })
  list.addEventListener('click', (event) => move(list, event))
}

function move(list: HTMLElement, event: MouseEvent) {
  const button = (event.target as HTMLElement).closest<HTMLElement>('[data-move]')
  const row = button?.closest<HTMLElement>('[data-id]')
  if (!button || !row) return
  event.preventDefault()
  if (button.dataset.move === 'up') row.previousElementSibling?.before(row)
  else row.nextElementSibling?.after(row)
  button.focus()
  settle(list)
}

function settle(list: HTMLElement) {
  const form = list.closest('form')
  if (!form) return
  form.dispatchEvent(new Event('input', { bubbles: true }))
  if ('submit' in list.dataset) form.requestSubmit()
}
