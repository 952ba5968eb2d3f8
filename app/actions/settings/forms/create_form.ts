import Form from '#models/form'
import { translate } from '#fields/translate'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'
import { newId } from '#text/ids'
import { noteDifference } from '#actions/note_difference'
import { OF_FORM, toldForm } from '#actions/settings/told'
import { nextPosition } from '#actions/settings/next_position'

/** A form with one section to begin with, in use at once. */
export class CreateForm {
  handle(list: string, name: string): Promise<Form> {
    const sections = [{ id: newId(), name: translate('settings.forms.first_section'), fields: [] }]
    return transaction(async (trx) => {
      const position = await nextPosition(trx, 'forms', { list })
      const form = await Form.create({ list, name, active: true, position, sections, version: 1 }, { client: trx })
      await noteDifference(trx, { ...OF_FORM, recordId: form.id, action: 'create' }, {}, toldForm(form))
      await configurationChanged(trx)
      return form
    })
  }
}
