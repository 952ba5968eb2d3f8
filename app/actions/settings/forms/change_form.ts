import Form from '#models/form'
import { translate } from '#fields/translate'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'
import { noteDifference } from '#actions/note_difference'
import { OF_FORM, toldForm } from '#actions/settings/told'
import type { FormSection } from '#lists/forms'
import type { Problems } from '#actions/settings/fields/field_input'

interface Changes {
  name: string
  sections: FormSection[]
}

type Answer = { changed: true } | { stale: true } | { problems: Problems }

/** Changes a form that nobody else changed since it was shown. */
export class ChangeForm {
  async handle({ id }: Form, version: number, changes: Changes): Promise<Answer> {
    const problems = problemsOf(changes)
    if (Object.keys(problems).length) return { problems }
    return transaction(async (trx) => {
      const form = await Form.query({ client: trx }).where({ id, version }).first()
      if (!form) return { stale: true }
      const before = toldForm(form)
      await form.merge({ ...changes, version: version + 1 }).save()
      await noteDifference(trx, { ...OF_FORM, recordId: id }, before, toldForm(form))
      await configurationChanged(trx)
      return { changed: true }
    })
  }
}

function problemsOf({ name, sections }: Changes): Problems {
  const unnamed = sections.filter((section) => !section.name)
  return {
    ...(!name && { name: translate('settings.forms.name_missing') }),
    ...Object.fromEntries(
      unnamed.map(({ id }) => [`sections.${id}`, translate('settings.forms.section_name_missing')])
    ),
  }
}
