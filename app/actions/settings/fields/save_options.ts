import DictionaryValue from '#models/dictionary_value'
import { DateTime } from 'luxon'
import { valuesOf } from '#dictionaries/values'
import { suggestKey } from '#actions/settings/suggest_key'
import { isCarried } from '#actions/settings/dictionaries/carriers'
import type { OptionInput } from '#actions/settings/fields/field_input'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Makes a field's own options what the form says; answers those retired, because customers carry them. */
export async function saveOptions(
  trx: TransactionClientContract,
  dictionary: string,
  given: OptionInput[]
): Promise<DictionaryValue[]> {
  const known = await DictionaryValue.query({ client: trx }).where('dictionary', dictionary)
  const kept = new Set<string>()
  for (const [index, option] of given.entries()) {
    const value = known.find(({ id }) => id === option.id)
    const saved = await saveOption(trx, dictionary, value, option, index + 1, known)
    if (!value) known.push(saved)
    kept.add(saved.id)
  }
  return dropOthers(
    trx,
    known.filter((value) => !kept.has(value.id) && !value.retired)
  )
}

async function saveOption(
  trx: TransactionClientContract,
  dictionary: string,
  value: DictionaryValue | undefined,
  { name, color }: OptionInput,
  position: number,
  known: DictionaryValue[]
) {
  if (value)
    return value
      .merge({ name, color, position, version: value.version + 1 })
      .useTransaction(trx)
      .save()
  const taken = (key: string) =>
    known.some((other) => other.key === key) || valuesOf(dictionary).some((other) => other.key === key)
  const key = suggestKey(name, 'option', taken)
  return DictionaryValue.create({ dictionary, key, name, color, position, extra: {}, version: 1 }, { client: trx })
}

async function dropOthers(trx: TransactionClientContract, gone: DictionaryValue[]) {
  const retired = []
  for (const value of gone) {
    value.useTransaction(trx)
    if (await isCarried(value, trx))
      retired.push(await value.merge({ retiredAt: DateTime.utc(), version: value.version + 1 }).save())
    else await value.delete()
  }
  return retired
}
