import { defineType, lineOf } from '#fields/types/define_type'
import { countries, countryCode, countryName } from '#places/countries'
import { current } from '#tenancy/current'

/** A country by its ISO 3166 alpha-2 code; read in any form that people write. */
export const country = defineType<string>({
  name: 'country',
  operators: ['is', 'is_not', 'empty', 'not_empty'],
  component: 'select',
  custom: false,
  parse(input) {
    const typed = lineOf(input)
    const code = typed ? countryCode(typed) : null
    return typed && !code ? { problem: { code: 'unknown_country', params: { value: typed.slice(0, 60) } } } : { value: code }
  },
  show: (code) => ({ kind: 'text', text: countryName(code, current.locale) }),
  toSheet: (code) => countryName(code, current.locale),
  choices: () => countries(current.locale).map(({ code, name }) => ({ value: code, label: name })),
  schema: () => ({ type: 'string', pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' }),
  sample: () => countryName(current.tenantId === undefined ? 'DE' : (current.tenant.settings.country ?? 'DE'), current.locale),
})
