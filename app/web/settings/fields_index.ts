import { translate } from '#fields/translate'
import type { Field } from '#fields/field'
import { everyFieldOf } from '#lists/fields_of'
import CustomField from '#models/custom_field'
import { formsWith } from '#actions/settings/fields/field_usage'
import { listTabs } from '#web/settings/list_asked'
import { stateOf } from '#web/settings/field_page'

/** Every field of a list: the tenant's own in their order, and the product's. */
export async function fieldsIndex(list: string) {
  const own = await CustomField.query().where('list', list).orderBy('position').orderBy('id')
  const system = everyFieldOf(list).filter((field) => field.system)
  return {
    ...{ list, tabs: listTabs('/settings/fields', list) },
    own: own.filter(({ state }) => state !== 'retired').map(ownRow),
    retired: own.filter(({ state }) => state === 'retired').map(ownRow),
    system: system.map((field) => ({
      ...rowOf(list, field),
      where: field.editable ? undefined : translate('settings.fields.by_itself'),
    })),
  }
}

const ownRow = (field: CustomField) => ({
  ...rowOf(field.list, { ...plain(field), type: { name: field.type } }),
  id: field.id,
  state: stateOf(field.state),
})

const plain = ({ key, label, required, unique }: CustomField) => ({ key, label, required, unique })

function rowOf(
  list: string,
  {
    key,
    label,
    type,
    required,
    unique,
  }: Pick<Field, 'key' | 'label' | 'required' | 'unique'> & { type: { name: string } }
) {
  const rules = [required && 'required', unique && 'unique']
    .filter(Boolean)
    .map((rule) => translate(`settings.fields.${rule}_short`))
  const forms = formsWith(list, key).map(({ name }) => name)
  return { key, label, type: translate(`fields.types.${type.name}`), rules: rules.join(', '), forms: forms.join(', ') }
}
