const changed = new Set<HTMLFormElement>()

/** Asks before a page with unsaved changes is left. Saving, discarding and resetting count as decided. */
export function watchLeaving() {
  document.addEventListener('input', ({ target }) => {
    const form = (target as HTMLInputElement).form
    if (form?.matches('[data-guided]')) changed.add(form)
  })
  document.addEventListener('submit', ({ target }) => changed.delete(target as HTMLFormElement))
  document.addEventListener('reset', ({ target }) => changed.delete(target as HTMLFormElement))
  addEventListener('beforeunload', (event) => {
    if ([...changed].some((form) => form.isConnected)) event.preventDefault()
  })
}
