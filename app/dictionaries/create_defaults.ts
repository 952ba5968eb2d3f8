import { now } from '#database/decorators'
import { defaultValues, type DefaultValue } from '#dictionaries/default_values'
import { insertMany } from '#tenancy/bulk'
import { newId } from '#text/ids'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const COLUMNS = ['id', 'dictionary', 'key', 'name', 'color', 'position', 'extra', 'version', 'created_at', 'updated_at']

/** Fills the current tenant's dictionaries with the values that it begins with, in English or Spanish. */
export async function createDefaultValues(trx: TransactionClientContract, locale: string) {
  const language = locale.startsWith('es') ? 'es' : 'en'
  const rows = Object.entries(defaultValues).flatMap(([dictionary, values]) =>
    values.map((each, index) => rowOf(dictionary, each, index + 1, language))
  )
  await insertMany(trx, 'dictionary_values', COLUMNS, rows)
}

function rowOf(
  dictionary: string,
  { key, color, extra, ...names }: DefaultValue,
  position: number,
  language: 'en' | 'es'
) {
  const times = { created_at: now(), updated_at: now() }
  return {
    id: newId(),
    dictionary,
    key,
    name: names[language],
    color,
    position,
    extra: JSON.stringify(extra ?? {}),
    version: 1,
    ...times,
  }
}
