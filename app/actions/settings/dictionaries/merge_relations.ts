import DictionaryValue from '#models/dictionary_value'
import CustomerLink from '#models/customer_link'
import { noteDifference } from '#actions/note_difference'
import { noteRelation } from '#actions/relations/note_relation'
import { isTold } from '#actions/relations/told_already'
import { OF_VALUE, toldValue } from '#actions/settings/told'
import { toldOnce } from '#lists/relation_types'
import type { UsedValue } from '#actions/settings/dictionaries/value_usage'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const BATCH = 500

/** Gives at most 500 relations `into` in place of `from`, with history; what would be told twice goes. Answers how many there were. */
export async function mergeRelations(
  trx: TransactionClientContract,
  { id: from, dictionary }: UsedValue,
  into: UsedValue
): Promise<number> {
  if (dictionary !== 'relation_type') return 0
  const links = await CustomerLink.query({ client: trx }).where('type_id', from).orderBy('id').limit(BATCH)
  for (const link of links) await mergeRelation(trx, link, into.id)
  return links.length
}

async function mergeRelation(trx: TransactionClientContract, link: CustomerLink, into: string) {
  const { fromId: from, toId: to, typeId: type, note } = link
  const before = { from, to, type, note }
  const told = toldOnce({ from, to, type: into })
  if (await isTold(trx, told)) {
    await link.delete()
    return noteRelation(trx, { before }, 'merge')
  }
  await link.merge({ fromId: told.from, toId: told.to, typeId: told.type }).save()
  noteRelation(trx, { before, after: { ...told, note } }, 'merge')
}

/** Types whose inverse `from` was have `into` as theirs. */
export async function followInverses(trx: TransactionClientContract, from: UsedValue, into: UsedValue) {
  if (from.dictionary !== 'relation_type') return
  for (const value of await DictionaryValue.query({ client: trx }).where('dictionary', from.dictionary)) {
    const extra = value.extra as { inverse?: string }
    if (extra.inverse !== from.key) continue
    const before = toldValue(value)
    await value.merge({ extra: { ...extra, inverse: into.key }, version: value.version + 1 }).save()
    await noteDifference(trx, { ...OF_VALUE, recordId: value.id }, before, toldValue(value))
  }
}
