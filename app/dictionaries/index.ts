import { defineDictionary, type Dictionary } from '#dictionaries/define_dictionary'

/** Every dictionary; a custom select field has one of its own besides, see `dictionaryOfField`. */
export const dictionaries: Dictionary[] = [
  defineDictionary('segment', { colored: true }),
  defineDictionary('status', { colored: true }),
  defineDictionary('channel', { colored: true }),
  defineDictionary('group', { colored: true, extra: ['approval', 'description'] }),
  defineDictionary('tag', { colored: true }),
  defineDictionary('contact_channel', { extra: ['kind', 'link'] }),
  defineDictionary('relation_type', { extra: ['inverse'] }),
  defineDictionary('invoice_type'),
  defineDictionary('id_type'),
  defineDictionary('work_order_status', { colored: true, extra: ['closed'] }),
  defineDictionary('work_order_priority', { colored: true }),
  defineDictionary('service_outcome', { colored: true }),
]

const OF_FIELD = /^field:[0-9A-Z]{26}$/

/** The private dictionary of a custom select field. */
export const dictionaryOfField = (fieldId: string) => `field:${fieldId}`

export function isDictionary(key: string): boolean {
  return OF_FIELD.test(key) || dictionaries.some((dictionary) => dictionary.key === key)
}

export function dictionaryNamed(key: string): Dictionary | undefined {
  return dictionaries.find((dictionary) => dictionary.key === key)
}
