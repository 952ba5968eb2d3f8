interface Flash {
  kind?: string
  text: string
}

/** The dismiss button of a message, and messages that an htmx answer sends as `HX-Trigger: {"flash": {...}}`. */
export function watchFlashes() {
  document.addEventListener('click', ({ target }) => {
    const button = (target as HTMLElement).closest('[data-dismiss]')
    button?.closest('.alert')?.remove()
  })
  document.addEventListener('flash', (event) => showFlash((event as CustomEvent<Flash>).detail))
}

export function showFlash({ kind = 'success', text }: Flash) {
  const region = document.getElementById('flashes')
  const alert = document.createElement('div')
  alert.className = `alert alert-${kind}`
  alert.setAttribute('role', kind === 'danger' ? 'alert' : 'status')
  alert.textContent = text
  region?.replaceChildren(alert)
  region?.scrollIntoView({ block: 'nearest' })
}
