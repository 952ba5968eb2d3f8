import db from '@adonisjs/lucid/services/db'
import { configurationPart } from '#tenancy/configuration'
import { current } from '#tenancy/current'
import { fold } from '#text/fold'

export interface DictionaryValue {
  id: string
  dictionary: string
  /** Machine word, unique in its dictionary: what URLs and the API carry. */
  key: string
  name: string
  /** One of Tabler's colour names: `green`, `azure`. */
  color: string | null
  position: number
  retired: boolean
  extra: { [name: string]: unknown }
}

export interface DictionaryIndex {
  byDictionary: Map<string, DictionaryValue[]>
  byId: Map<string, DictionaryValue>
  /** `<dictionary>\n<id, key or folded name>`; the first claim holds: ids, keys, names in use, retired names. */
  byText: Map<string, DictionaryValue>
  /** `<dictionary>\n<folded name>` of those in use. */
  byName: Map<string, DictionaryValue>
}

const COLUMNS = ['id', 'dictionary', 'key', 'name', 'color', 'position', 'retired_at', 'extra']

/** One object for each version of a tenant's configuration: others cache by it. */
export const dictionaryIndex = configurationPart('dictionaries', async (): Promise<DictionaryIndex> => {
  const rows = await db
    .from('dictionary_values')
    .where('tenant_id', current.tenant.id)
    .select(...COLUMNS)
    .orderBy('position')
    .orderBy('id')
  return indexOf(
    rows.map(({ retired_at: retired, extra, ...row }) => ({
      ...row,
      retired: Boolean(retired),
      extra: JSON.parse(extra),
    }))
  )
})

/** In order, retired ones included. */
export function valuesOf(dictionary: string): DictionaryValue[] {
  return dictionaryIndex().byDictionary.get(dictionary) ?? []
}

export function valueById(id: string): DictionaryValue | undefined {
  return dictionaryIndex().byId.get(id)
}

/** By id, key or name as people write it; of two equal names the one in use. */
export function findValue(dictionary: string, text: string): DictionaryValue | undefined {
  const { byText } = dictionaryIndex()
  return byText.get(`${dictionary}\n${text}`) ?? byText.get(`${dictionary}\n${fold(text)}`)
}

/** By the name alone, of those in use: another value may have the same word for its key. */
export function findNamed(dictionary: string, name: string): DictionaryValue | undefined {
  return dictionaryIndex().byName.get(`${dictionary}\n${fold(name)}`)
}

export function indexOf(values: DictionaryValue[]): DictionaryIndex {
  const byText = new Map<string, DictionaryValue>()
  const claim = (value: DictionaryValue, text: string) => {
    const place = `${value.dictionary}\n${text}`
    if (!byText.has(place)) byText.set(place, value)
  }
  for (const value of values) claim(value, value.id)
  for (const value of values) claim(value, value.key)
  for (const value of values) if (!value.retired) claim(value, fold(value.name))
  for (const value of values) claim(value, fold(value.name))
  return {
    byDictionary: Map.groupBy(values, (value) => value.dictionary),
    byId: new Map(values.map((value) => [value.id, value])),
    byText,
    byName: new Map(
      values.filter(({ retired }) => !retired).map((value) => [`${value.dictionary}\n${fold(value.name)}`, value])
    ),
  }
}
