import CustomField, { type FIELD_STATES } from '#models/custom_field'
import { noteDifference } from '#actions/note_difference'
import { OF_FIELD, toldField } from '#actions/settings/told'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'

/** Hides a field, its values kept, or brings it into use. */
export class SetFieldState {
  handle({ id }: CustomField, state: (typeof FIELD_STATES)[number]): Promise<void> {
    return transaction(async (trx) => {
      const field = await CustomField.query({ client: trx }).where('id', id).firstOrFail()
      const before = toldField(field)
      await field.merge({ state, version: field.version + 1 }).save()
      await noteDifference(trx, { ...OF_FIELD, recordId: id }, before, toldField(field))
      await configurationChanged(trx)
    })
  }
}
