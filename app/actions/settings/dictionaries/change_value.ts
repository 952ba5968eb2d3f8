import DictionaryValue from '#models/dictionary_value'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'
import { noteDifference } from '#actions/note_difference'
import { OF_VALUE, toldValue } from '#actions/settings/told'
import { isCarried } from '#actions/settings/dictionaries/carriers'
import { valueProblems } from '#actions/settings/dictionaries/value_problems'
import type { Problems } from '#actions/settings/fields/field_input'
import type { ValueInput } from '#actions/settings/dictionaries/value_input'

type Answer = { changed: true } | { stale: true } | { problems: Problems }

/** Changes a value that nobody else changed since it was shown; its key stays, so that links and files keep their meaning. */
export class ChangeValue {
  async handle(value: DictionaryValue, version: number, input: ValueInput): Promise<Answer> {
    const problems = valueProblems(value.dictionary, input, value.id)
    if (Object.keys(problems).length) return { problems }
    return transaction(async (trx) => {
      const found = await DictionaryValue.query({ client: trx }).where({ id: value.id, version }).first()
      if (!found) return { stale: true }
      const extra = { ...(found.extra as object), ...input.extra, ...(await fixedExtra(found)) }
      const before = toldValue(found)
      await found.merge({ ...input, extra, version: version + 1 }).save()
      await noteDifference(trx, { ...OF_VALUE, recordId: value.id }, before, toldValue(found))
      await configurationChanged(trx)
      return { changed: true }
    })
  }
}

/** The kind of a channel says how its contact points were read: it is fixed once there are some. */
async function fixedExtra(value: DictionaryValue) {
  const { kind } = value.extra as { kind?: string }
  return kind && (await isCarried(value)) ? { kind } : {}
}
