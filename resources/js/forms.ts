type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/**
 * A form that says which required fields are left, keeps Save aria-disabled until none is, and resets with Discard.
 * Save stays focusable, and pressing it leads to the first field left: a dead button would explain nothing.
 */
export function watchForm(element: HTMLElement) {
  const form = element as HTMLFormElement
  form.noValidate = true
  const refresh = () => show(form, emptyFields(form))
  form.addEventListener('input', refresh)
  form.addEventListener('change', refresh)
  form.addEventListener('reset', () => setTimeout(refresh))
  form.addEventListener('submit', (event) => stopIfEmpty(form, event), { capture: true })
  refresh()
}

function emptyFields(form: HTMLFormElement): Control[] {
  const required = [...form.elements].filter((control) => (control as Control).required) as Control[]
  const firstOfName = required.filter((one, at) => required.findIndex(({ name }) => name === one.name) === at)
  return firstOfName.filter((control) => !control.closest('[hidden]') && control.validity.valueMissing)
}

function show(form: HTMLFormElement, empty: Control[]) {
  const note = form.querySelector<HTMLElement>('[data-left]')
  const save = form.querySelector<HTMLElement>('[data-save]')
  save?.setAttribute('aria-disabled', String(empty.length > 0))
  if (!note) return
  const names = empty.map(nameOf)
  const shown = names.slice(0, 4).join(', ') + (names.length > 4 ? ' …' : '')
  const template = empty.length === 1 ? note.dataset.one! : note.dataset.many!
  const text = empty.length === 0 ? '' : template.replace('#', String(empty.length)).replace('@', shown)
  if (note.textContent !== text) note.textContent = text
}

function nameOf(control: Control) {
  return control.dataset.label ?? control.labels?.[0]?.dataset.label ?? control.name
}

function stopIfEmpty(form: HTMLFormElement, event: SubmitEvent) {
  const [first] = emptyFields(form)
  if (!first || event.submitter?.hasAttribute('formnovalidate')) return
  event.preventDefault()
  event.stopImmediatePropagation()
  for (const control of emptyFields(form)) control.classList.add('is-invalid')
  focusOn(first)
}

function focusOn(control: Control) {
  const searchable = (control as HTMLSelectElement & { tomselect?: { focus(): void } }).tomselect
  if (searchable) searchable.focus()
  else control.focus()
}
