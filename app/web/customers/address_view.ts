import type { Address } from '#fields/field'
import { addressLines } from '#lists/address_text'

export function addressView(address: Address) {
  return { label: address.label, initial: address.initial, lines: addressLines(address) }
}
