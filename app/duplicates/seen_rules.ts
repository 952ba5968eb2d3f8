import { valuesOf } from '#dictionaries/values'
import { RULES, type Rule } from '#duplicates/rules'
import { seesValues } from '#permissions/field_access'

/** The rules that stand on nothing but what the acting person may see: of others they learn nothing. */
export const seenRules = (): Rule[] => RULES.filter((rule) => fieldsBehind(rule).every(isSeen))

const isSeen = (key: string) => seesValues('customers', key)

/** The keys of the fields besides the name that a rule compares. */
function fieldsBehind(rule: Rule): string[] {
  if (rule === 'phone' || rule === 'email') return channelsOf(rule)
  if (rule === 'id_number') return ['id_number']
  if (rule === 'name_birthday') return ['birthday']
  if (rule === 'name_postcode') return ['postcode']
  return [...channelsOf('phone'), ...channelsOf('email'), 'id_number', 'birthday', 'postcode', 'city']
}

const channelsOf = (kind: 'phone' | 'email') =>
  valuesOf('contact_channel').flatMap(({ key, extra }) => (extra.kind === kind ? [key] : []))
