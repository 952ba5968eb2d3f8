import { translate } from '#fields/translate'
import type { Record } from '#fields/field'
import type { Lead } from '#lists/define_list'
import { seesValues } from '#permissions/field_access'

/** A person or a company by its icon; below the name the organisation, else the city where it may be seen. */
export function leadOfCustomer({ type, name, company, addresses }: Record): Lead {
  const known = seesValues('customers', 'city') ? addresses : []
  const city = known.find((address) => address.initial)?.city ?? known[0]?.city
  const note = company && company !== name ? String(company) : (city ?? undefined)
  const told = { iconLabel: translate(`fields.type_${type}`), note }
  return type === 'company' ? { icon: 'building', ...told } : { icon: 'user', ...told }
}
