import Sortable from 'sortablejs/modular/sortable.core.esm.js'

/**
 * Dragging for a list whose rows also carry "move up" and "move down" submit buttons (they work without JavaScript).
 * Each row has data-id and hidden inputs that go with it, so that the order of the page is what is posted; lists with the
 * same data-group exchange rows; data-submit posts the form (the one around it, or data-form) at once.
 */
export function enhance(list: HTMLElement) {
  Sortable.create(list, {
    handle: '[data-handle]',
    draggable: '>[data-id]',
    group: list.dataset.group,
    animation: 120,
    onEnd: ({ to }: { to: HTMLElement }) => settle(to),
  })
  list.addEventListener('click', (event) => move(list, event))
}

function move(list: HTMLElement, event: MouseEvent) {
  const button = (event.target as HTMLElement).closest<HTMLElement>('[data-move]')
  const row = button?.closest<HTMLElement>('[data-id]')
  if (!button || row?.parentElement !== list) return
  event.preventDefault()
  if (button.dataset.move === 'up') moveUp(list, row)
  else moveDown(list, row)
  button.focus()
  settle(list)
}

function moveUp(list: HTMLElement, row: HTMLElement) {
  if (row.previousElementSibling) row.previousElementSibling.before(row)
  else beside(list, -1)?.append(row)
}

function moveDown(list: HTMLElement, row: HTMLElement) {
  if (row.nextElementSibling) row.nextElementSibling.after(row)
  else beside(list, 1)?.prepend(row)
}

/** The list before or after this one in its group. */
function beside({ dataset }: HTMLElement, step: number) {
  if (!dataset.group) return undefined
  const lists = [...document.querySelectorAll<HTMLElement>(`[data-group="${dataset.group}"]`)]
  return lists[lists.findIndex((each) => each.dataset === dataset) + step]
}

function settle(list: HTMLElement) {
  const named = list.dataset.form && document.getElementById(list.dataset.form)
  const form = (named || list.closest('form')) as HTMLFormElement | null
  if (!form) return
  form.dispatchEvent(new Event('input', { bubbles: true }))
  if ('submit' in list.dataset) form.requestSubmit()
}
