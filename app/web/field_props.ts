interface FieldProps {
  name: string
  label: string
  id?: string
  help?: string
  value?: unknown
  error?: string | string[]
  required?: boolean
  [prop: string]: unknown
}

interface Submitted {
  get(key: string, otherwise?: unknown): unknown
}

const own = ['name', 'label', 'id', 'help', 'value', 'error', 'required', 'class', 'hideLabel', 'wrapperClass']

/** What every form control of components/field needs, worked out once: id, what was typed, the error and its wiring. */
export function fieldOf(props: FieldProps, used: string[], submitted: Submitted | undefined) {
  const key = props.name.replace(/\[(\w*)\]/g, '.$1').replace(/\.$/, '')
  const id = props.id ?? `field-${key.replace(/\W+/g, '-')}`
  const error = [props.error ?? errorsOf(submitted)[key] ?? []].flat()[0] as string | undefined
  const describedBy = [error && `${id}-error`, props.help && `${id}-help`].filter(Boolean).join(' ')
  const { label, help, required, hideLabel, wrapperClass } = props
  return {
    id,
    error,
    value: submitted?.get(key) ?? props.value,
    /** A form that came back with errors: an unticked box must stay unticked. */
    resubmitted: Object.keys(errorsOf(submitted)).length > 0 && submitted?.get(key) !== undefined,
    frame: { id, error, label, help, required, hideLabel, class: wrapperClass },
    control: {
      id,
      'name': props.name,
      'required': props.required,
      'class': [error && 'is-invalid', props.class],
      'aria-describedby': describedBy || undefined,
      'aria-invalid': error ? 'true' : undefined,
      ...Object.fromEntries(Object.entries(props).filter(([name]) => !own.includes(name) && !used.includes(name))),
    },
  }
}

export function errorsOf(submitted: Submitted | undefined): Record<string, string[]> {
  return (submitted?.get('inputErrorsBag') ?? {}) as Record<string, string[]>
}
