import DictionaryValue from '#models/dictionary_value'
import { valuesOf } from '#dictionaries/values'
import { nextPosition } from '#actions/settings/next_position'
import { takenKeys } from '#actions/settings/fields/field_keys'
import type { ValueInput } from '#actions/settings/dictionaries/value_input'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Behind the others of its dictionary. */
export async function insertValue(trx: TransactionClientContract, dictionary: string, key: string, input: ValueInput) {
  const position = await nextPosition(trx, 'dictionary_values', { dictionary })
  return DictionaryValue.create({ ...input, dictionary, key, position, version: 1 }, { client: trx })
}

/** A contact channel is a field of customers too, so its key must not be another field's. */
export async function keysTaken(dictionary: string): Promise<Set<string>> {
  const own = valuesOf(dictionary).map(({ key }) => key)
  return dictionary === 'contact_channel' ? new Set([...own, ...(await takenKeys('customers'))]) : new Set(own)
}
