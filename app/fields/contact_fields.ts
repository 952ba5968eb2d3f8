import { valuesOf, type DictionaryValue } from '#dictionaries/values'
import { contactPoint } from '#fields/stores/contact_point'
import { translateAny } from '#fields/translate'
import { typeNamed } from '#fields/types/index'
import type { Field } from '#fields/field'

const KINDS = ['phone', 'email'] as const

/** One field for each contact channel in use: phone, email, line, … */
export function contactFields(): Field[] {
  return valuesOf('contact_channel')
    .filter((channel) => !channel.retired)
    .map(contactField)
}

export function contactField({ id, key, name, extra }: DictionaryValue): Field {
  const kind = KINDS.find((known) => known === extra.kind)
  const type = typeNamed(kind ?? 'social')
  return {
    ...{ id, key, label: name, type, store: contactPoint, options: {} },
    get help() {
      return translateAny(`fields.${type.name}_help`)
    },
    ...{ tab: 'contact', system: true, required: false, unique: false, editable: true },
    ...{ filterable: true, sortable: false, sensitivity: 'personal' },
  }
}
