import { translate } from '#fields/translate'
import type { Address } from '#fields/field'
import { countryName } from '#places/countries'
import { current } from '#tenancy/current'

/** An address on one line, for history and choices. */
export function addressText(address: Address): string {
  const mark = address.initial ? `· ${translate('customers.default_address')}` : ''
  return [address.label && `${address.label}:`, addressLines(address).join(', '), mark].filter(Boolean).join(' ')
}

export function addressLines({ address1, address2, postcode, city, state, country }: Address): string[] {
  const place = [postcode, city].filter(Boolean).join(' ')
  const lines = [address1, address2, place, state, country && countryName(country, current.locale)]
  return lines.filter((line): line is string => Boolean(line))
}
