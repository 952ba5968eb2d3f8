import { valueById, valuesOf, type DictionaryValue } from '#dictionaries/values'
import { translate } from '#fields/translate'

/** Two customers related: `from` is of the type to `to`. */
export interface Told {
  from: string
  to: string
  /** A value of the dictionary `relation_type`. */
  type: string
}

/** What the other end is to this one: of the type itself, or of its inverse. */
export function relationRole(type: DictionaryValue | undefined, typed: boolean): string {
  if (!type) return translate('customers.relation_unknown')
  if (typed) return type.name
  return inverseOf(type)?.name ?? translate('customers.relation_turned', { type: type.name })
}

export function inverseOf({ dictionary, extra }: DictionaryValue): DictionaryValue | undefined {
  return valuesOf(dictionary).find(({ key }) => key === extra.inverse)
}

/**
 * The one way of saying it that is kept: that one is the parent of another, and that the other is the subsidiary of the
 * one, is the same. Types that are each other's inverse can be turned; nothing else can.
 */
export function toldOnce(told: Told): Told {
  const turned = turnedOver(told)
  return turned && placeOf(turned) < placeOf(told) ? turned : told
}

export function turnedOver({ from, to, type }: Told): Told | null {
  const value = valueById(type)
  const inverse = value && inverseOf(value)
  const mutual = inverse && inverse.extra.inverse === value.key
  return mutual ? { from: to, to: from, type: inverse.id } : null
}

const placeOf = ({ type, from }: Told) => `${type} ${from}`
