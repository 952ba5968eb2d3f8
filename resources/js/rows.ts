/** Rows of a list that grow and shrink in place: `data-add-row` copies the template, `data-remove-row` takes its row away. */
export function watchRows(area: HTMLElement) {
  area.addEventListener('click', (event) => {
    const target = event.target as HTMLElement
    if (target.closest('[data-add-row]')) add(area, event)
    else remove(target.closest<HTMLElement>('[data-remove-row]'), event)
  })
  area.addEventListener('change', ({ target }) => paint(target as HTMLSelectElement))
}

function add(area: HTMLElement, event: Event) {
  event.preventDefault()
  const list = area.querySelector('[data-sortable]')!
  list.append(area.querySelector('template')!.content.cloneNode(true))
  list.lastElementChild!.querySelector<HTMLInputElement>('input[type="text"]')!.focus()
}

function remove(button: HTMLElement | null, event: Event) {
  const row = button?.closest<HTMLElement>('[data-id]')
  if (!row) return
  event.preventDefault()
  const beside = row.nextElementSibling ?? row.previousElementSibling
  const form = row.closest('form')
  row.remove()
  beside?.querySelector<HTMLInputElement>('input[type="text"]')?.focus()
  form?.dispatchEvent(new Event('input', { bubbles: true }))
}

/** The dot beside a choice of colour shows it. */
function paint(select: HTMLSelectElement) {
  const dot = select.closest('[data-color]')?.querySelector('.dot')
  if (dot) dot.className = `dot tone-${select.value || 'none'}`
}
