import { defineType, lineOf } from '#fields/types/define_type'
import { countries, countryCode } from '#places/countries'
import { current } from '#tenancy/current'

const names = new Map<string, Map<string, string>>()

/** A country by its ISO 3166 alpha-2 code; read in any form that people write. */
export const country = defineType<string>({
  name: 'country',
  operators: ['is', 'is_not', 'empty', 'not_empty'],
  component: 'select',
  custom: false,
  parse(input) {
    const typed = lineOf(input)
    const code = typed ? countryCode(typed) : null
    if (typed && !code) return { problem: { code: 'unknown_country', params: { value: typed.slice(0, 60) } } }
    return { value: code }
  },
  show: (code) => ({ kind: 'text', text: nameOf(code) }),
  toSheet: nameOf,
  choices: () => countries(current.locale).map(({ code, name }) => ({ value: code, label: name })),
  schema: () => ({ type: 'string', pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' }),
  sample: () => nameOf(current.tenant.settings.country ?? 'DE'),
})

/** Exports ask for a million names: `Intl.DisplayNames` is made once for each language. */
function nameOf(code: string): string {
  const { locale } = current
  if (!names.has(locale)) {
    names.set(locale, new Map(countries(locale).map(({ code: each, name }) => [each, name])))
  }
  return names.get(locale)!.get(code) ?? code
}
