import CustomField from '#models/custom_field'
import { dictionaryOfField } from '#dictionaries/index'
import { noteDifference } from '#actions/note_difference'
import { insertValue, keysTaken } from '#actions/settings/dictionaries/insert_value'
import { suggestKey } from '#actions/settings/suggest_key'
import { OF_FIELD, OF_VALUE, ownValues, toldField, toldValue } from '#actions/settings/told'
import { configurationChanged } from '#tenancy/configuration'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Adds values to a dictionary by their names alone, in the caller's transaction. */
export async function addValues(trx: TransactionClientContract, dictionary: string, names: string[]) {
  const taken = await keysTaken(dictionary)
  for (const name of names) {
    const key = suggestKey(name, 'value', (candidate) => taken.has(candidate))
    taken.add(key)
    const value = await insertValue(trx, dictionary, key, { name, color: null, extra: {} })
    if (!isOfField(dictionary))
      await noteDifference(trx, { ...OF_VALUE, recordId: value.id, action: 'create' }, {}, toldValue(value))
  }
  if (isOfField(dictionary)) await noteOptions(trx, dictionary, names)
  await configurationChanged(trx)
}

const PREFIX = dictionaryOfField('')
const isOfField = (dictionary: string) => dictionary.startsWith(PREFIX)

/** Options are told as what their field became. */
async function noteOptions(trx: TransactionClientContract, dictionary: string, names: string[]) {
  const field = await CustomField.query({ client: trx }).where('id', dictionary.slice(PREFIX.length)).firstOrFail()
  const before = ownValues(field.id)
  const told = [toldField(field, before), toldField(field, [...before, ...names])]
  await noteDifference(trx, { ...OF_FIELD, recordId: field.id }, told[0], told[1])
}
