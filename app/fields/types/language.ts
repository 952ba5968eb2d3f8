import { defineType, lineOf, unknownValue } from '#fields/types/define_type'
import { languageCode, languages } from '#places/languages'
import { current } from '#tenancy/current'
import type { Choice } from '#fields/field'

const offers = new Map<string, Choice[]>()

/** A language by its ISO 639-1 code. */
export const language = defineType<string>({
  name: 'language',
  operators: ['is', 'is_not', 'empty', 'not_empty'],
  component: 'select',
  custom: false,
  parse(input) {
    const typed = lineOf(input)
    const code = typed ? languageCode(typed) : null
    return typed && !code ? unknownValue(typed) : { value: code }
  },
  show: (code) => ({ kind: 'text', text: nameOf(code) }),
  toSheet: nameOf,
  choices: () => offeredIn(current.locale),
  schema: () => ({ type: 'string', pattern: '^[a-z]{2}$', description: 'ISO 639-1' }),
  sample: () => nameOf('en'),
})

function offeredIn(locale: string): Choice[] {
  if (!offers.has(locale))
    offers.set(
      locale,
      languages(locale).map(({ code, name }) => ({ value: code, label: name }))
    )
  return offers.get(locale)!
}

function nameOf(code: string): string {
  return offeredIn(current.locale).find(({ value }) => value === code)?.label ?? code
}
