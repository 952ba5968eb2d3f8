import { DateTime } from 'luxon'
import DictionaryValue from '#models/dictionary_value'
import { noteDifference } from '#actions/note_difference'
import { OF_VALUE, toldValue } from '#actions/settings/told'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'

/** A retired value is offered no more; who carries it keeps it. */
export class SetValueRetired {
  handle({ id }: DictionaryValue, retired: boolean): Promise<void> {
    return transaction(async (trx) => {
      const value = await DictionaryValue.query({ client: trx }).where('id', id).firstOrFail()
      const extra = { ...(value.extra as object), merged_into: undefined }
      const before = toldValue(value)
      await value.merge({ retiredAt: retired ? DateTime.utc() : null, extra, version: value.version + 1 }).save()
      await noteDifference(trx, { ...OF_VALUE, recordId: id }, before, toldValue(value))
      await configurationChanged(trx)
    })
  }
}
