import type { HttpContext } from '@adonisjs/core/http'
import { valuesOf, type DictionaryValue } from '#dictionaries/values'
import { translate } from '#fields/translate'
import { colorOf } from '#actions/settings/colors'
import type { ValueInput } from '#actions/settings/dictionaries/value_input'
import { valueValidator } from '#validators/settings'
import { colorChoices } from '#web/settings/field_page'
import type { ShownDictionary } from '#web/settings/dictionary_named'

const KINDS = ['phone', 'email', 'social']

export type ValueForm = Awaited<ReturnType<typeof valueValidator.validate>>

export const readValueForm = ({ request }: HttpContext): Promise<ValueForm> => request.validateUsing(valueValidator)

export function formOfValue({
  name,
  color,
  extra,
  version,
}: {
  name: string
  color: string | null
  extra: unknown
  version: number
}) {
  return { ...(extra as object), name, color: color ?? undefined, version } as ValueForm
}

/** What of the form this dictionary's values carry. */
export function valueInput(form: ValueForm, { key, colored, extra }: ShownDictionary): ValueInput {
  return {
    name: form.name ?? '',
    color: colored ? colorOf(form.color) : null,
    extra: Object.fromEntries(extra.map((name) => [name, extraOf(form, name, key)])),
  }
}

function extraOf(form: ValueForm, name: string, dictionary: string): string | boolean {
  if (name === 'approval' || name === 'closed') return form[name] ?? false
  if (name === 'kind') return KINDS.includes(form.kind ?? '') ? form.kind! : 'social'
  if (name === 'inverse') return valuesOf(dictionary).some(({ key }) => key === form.inverse) ? form.inverse! : ''
  return form[name as 'link' | 'description'] ?? ''
}

/** What the form of a value offers. */
export function valueControls({ key, colored, extra }: ShownDictionary) {
  return {
    colors: colored ? colorChoices() : [],
    extra: Object.fromEntries(extra.map((name) => [name, true])),
    kinds: KINDS.map((value) => ({ value, label: translate(`dictionaries.kind.${value}`) })),
    inverses: extra.includes('inverse') ? valuesOf(key).map(({ key: value, name: label }) => ({ value, label })) : [],
  }
}

/** Said beside a value in its list: what it carries besides its name. */
export function noteOf({ extra }: DictionaryValue): string {
  const { approval, description, kind, link, closed } = extra as { [name: string]: string }
  const words = [
    approval && translate('settings.dictionaries.needs_approval'),
    closed && translate('dictionaries.extra.closed'),
    kind && translate(`dictionaries.kind.${kind}`),
    description || link,
  ]
  return words.filter(Boolean).join(' · ')
}
