import { defineType, lineOf } from '#fields/types/define_type'
import { parsePhone } from '#phones/phone'
import { digitsOf } from '#text/search_terms'
import { current } from '#tenancy/current'

export interface PhoneValue {
  e164: string
  /** As entered, with its extension. */
  typed: string
}

/** A phone, kept as E.164 and as typed. Without a country code it is read as one of the record's country. */
export const phone = defineType<PhoneValue>({
  name: 'phone',
  operators: ['is', 'is_not', 'contains', 'starts', 'empty', 'not_empty'],
  component: 'phone',
  index: 'text',
  parse(input, _field, context) {
    const line = lineOf(input).replace(/^tel:/i, '')
    if (!line) return { value: null }
    const read = parsePhone(line, context.country ?? ownCountry())
    if ('problem' in read) return { problem: { code: `phone_${read.problem}` } }
    return { value: { e164: read.e164, typed: read.typed } }
  },
  print,
  show: (value) => ({ kind: 'link', text: print(value), href: `tel:${value.e164}` }),
  toSheet: print,
  toJson: ({ e164 }) => e164,
  indexValues: (value) => [value.e164],
  needle: (text) => (text.trim().startsWith('+') ? '+' : '') + digitsOf(text),
  uniqueText: (value) => value.e164,
  schema: () => ({ type: 'string', description: 'E.164' }),
  sample: () => '+49 30 901820',
})

/** As typed where that says the country too, otherwise in international form. */
function print({ e164, typed }: PhoneValue): string {
  if (typed.startsWith('+')) return typed
  const alone = parsePhone(typed)
  if ('e164' in alone && alone.e164 === e164) return typed
  const known = parsePhone(e164)
  return 'international' in known ? known.international : e164
}

const ownCountry = () => (current.tenantId === undefined ? undefined : current.tenant.settings.country)
