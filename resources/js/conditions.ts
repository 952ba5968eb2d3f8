interface When {
  field: string
  operator: 'is' | 'is_not' | 'empty' | 'not_empty'
  values: string[]
}

/** Shows a part of a form only while another control of it has, or lacks, one of these values. */
export function watchCondition(part: HTMLElement) {
  const form = part.closest('form')!
  const when: When = JSON.parse(part.dataset.when!)
  const refresh = () => (part.hidden = !isMet(when, valuesOf(form, when.field)))
  form.addEventListener('input', refresh, { capture: true })
  form.addEventListener('change', refresh, { capture: true })
  form.addEventListener('reset', () => setTimeout(refresh))
  refresh()
}

function valuesOf(form: HTMLFormElement, field: string) {
  const data = new FormData(form)
  return [...data.getAll(field), ...data.getAll(`${field}[]`)].map(String).filter(Boolean)
}

function isMet({ operator, values }: When, given: string[]) {
  if (operator === 'empty') return given.length === 0
  if (operator === 'not_empty') return given.length > 0
  return given.some((value) => values.includes(value)) === (operator === 'is')
}
