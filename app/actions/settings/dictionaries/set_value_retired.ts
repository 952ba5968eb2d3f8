import { DateTime } from 'luxon'
import DictionaryValue from '#models/dictionary_value'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'

/** A retired value is offered no more; who carries it keeps it. */
export class SetValueRetired {
  handle({ id }: DictionaryValue, retired: boolean): Promise<void> {
    return transaction(async (trx) => {
      const value = await DictionaryValue.query({ client: trx }).where('id', id).firstOrFail()
      const extra = { ...(value.extra as object), merged_into: undefined }
      await value.merge({ retiredAt: retired ? DateTime.utc() : null, extra, version: value.version + 1 }).save()
      await configurationChanged(trx)
    })
  }
}
