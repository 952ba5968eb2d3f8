/** "/" puts the cursor in the page's search box, unless somebody is typing. */
export function watchShortcuts() {
  document.addEventListener('keydown', (event) => {
    const typing = (event.target as HTMLElement).closest('input, textarea, select, [contenteditable]')
    const search = document.querySelector<HTMLInputElement>('[data-search]')
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing || !search) return
    event.preventDefault()
    search.focus()
    search.select()
  })
}
