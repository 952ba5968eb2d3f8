import { valuesOf } from '#dictionaries/values'
import { translate } from '#fields/translate'
import { fold } from '#text/fold'
import type { Problems } from '#actions/settings/fields/field_input'
import type { ValueInput } from '#actions/settings/dictionaries/value_input'

/** What is wrong with a value; `id` is its own, when it is there already. */
export function valueProblems(dictionary: string, { name, extra }: ValueInput, id?: string): Problems {
  const problems: Problems = {}
  if (!name) problems.name = translate('settings.dictionaries.name_missing')
  const others = valuesOf(dictionary).filter((value) => value.id !== id && !value.retired)
  if (others.some((value) => fold(value.name) === fold(name)))
    problems.name = translate('settings.dictionaries.name_taken', { name })
  if (extra.link && !isLink(String(extra.link))) problems.link = translate('settings.dictionaries.link_wrong')
  return problems
}

/** https only, and what a customer typed must not choose the host. */
export function isLink(template: string): boolean {
  const [one, other] = ['x', 'y'].map((text) => template.replaceAll('{value}', text))
  if (one === other || !URL.canParse(one) || !URL.canParse(other)) return false
  const { protocol, origin, username } = new URL(one)
  return protocol === 'https:' && origin === new URL(other).origin && !username
}
