import TomSelect from 'tom-select/base'

const node = (className: string, text: string) => {
  const element = document.createElement('div')
  element.className = className
  element.textContent = text
  return element
}

/** A searchable select. `data-source` names a URL that answers `[{ value, text }]` for `?q=`. */
export function enhance(select: HTMLSelectElement) {
  const { source, none = '' } = select.dataset
  const placeholder = select.querySelector('option[value=""]')?.textContent ?? ''
  const label = select.labels?.[0]
  const widget = new TomSelect(select, {
    create: false,
    refreshThrottle: 0,
    maxOptions: 200,
    placeholder,
    hidePlaceholder: true,
    allowEmptyOption: false,
    closeAfterSelect: !select.multiple,
    load: source ? (query: string, done: (found: object[]) => void) => find(source, query).then(done) : undefined,
    render: {
      option: ({ text }: { text: string }) => node('option', text),
      item: ({ text }: { text: string }) => node('item', text),
      no_results: () => node('no-results', none),
      loading: () => node('spinner-border spinner-border-sm m-2', ''),
      optgroup_header: ({ label: heading }: { label: string }) => node('optgroup-header', heading),
      not_loading: () => node('d-none', ''),
      dropdown: () => node('', ''),
    },
  })
  const name = label?.dataset.label ?? label?.textContent?.trim() ?? select.ariaLabel ?? ''
  widget.control_input.setAttribute('aria-label', name)
  select.dataset.label = name
  select.setAttribute('aria-hidden', 'true')
  select.addEventListener('focus', () => widget.focus())
  for (const attribute of ['aria-describedby', 'aria-invalid', 'aria-required']) {
    const value = select.getAttribute(attribute)
    if (value) widget.control_input.setAttribute(attribute, value)
  }
  select.form?.addEventListener('reset', () => setTimeout(() => widget.sync()))
}

async function find(source: string, query: string): Promise<object[]> {
  const url = new URL(source, location.href)
  url.searchParams.set('q', query)
  const answer = await fetch(url, { headers: { Accept: 'application/json' } })
  return answer.ok ? answer.json() : []
}
