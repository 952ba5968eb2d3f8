/** Says how many choices of a form differ from what is saved, and marks each of them for screen readers. */
export function watchChanges(note: HTMLElement) {
  const form = note.closest('form')!
  const count = () => {
    const cells = [...form.querySelectorAll<HTMLSelectElement>('select.reach')]
    for (const cell of cells) mark(cell, isChanged(cell))
    say(note, cells.filter(isChanged).length)
  }
  form.addEventListener('change', count)
  form.addEventListener('reset', () => setTimeout(count))
  count()
}

const isChanged = (cell: HTMLSelectElement) => cell.selectedOptions[0]?.dataset.saved === undefined

function mark(cell: HTMLSelectElement, changed: boolean) {
  if (changed) cell.setAttribute('aria-describedby', 'unsaved')
  else cell.removeAttribute('aria-describedby')
}

function say(note: HTMLElement, count: number) {
  const { none, one, many } = note.dataset
  const text = count === 0 ? none! : count === 1 ? one! : many!.replace('#', String(count))
  if (note.textContent !== text) note.textContent = text
}
