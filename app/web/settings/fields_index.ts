import { translate } from '#fields/translate'
import type { Field } from '#fields/field'
import { everyFieldOf } from '#lists/fields_of'
import CustomField from '#models/custom_field'
import { formsWith } from '#actions/settings/fields/field_usage'
import { stateOf } from '#web/settings/field_page'

/** Every field of customers: the tenant's own in their order, and the product's. */
export async function fieldsIndex() {
  const own = await CustomField.query().where('list', 'customers').orderBy('position').orderBy('id')
  const system = everyFieldOf('customers').filter((field) => field.system)
  return {
    own: own.filter(({ state }) => state !== 'retired').map(ownRow),
    retired: own.filter(({ state }) => state === 'retired').map(ownRow),
    system: system.map((field) => ({
      ...rowOf(field),
      where: field.editable ? undefined : translate('settings.fields.by_itself'),
    })),
  }
}

const ownRow = (field: CustomField) => ({
  ...rowOf({ ...plain(field), type: { name: field.type } }),
  id: field.id,
  state: stateOf(field.state),
})

const plain = ({ key, label, required, unique }: CustomField) => ({ key, label, required, unique })

function rowOf({
  key,
  label,
  type,
  required,
  unique,
}: Pick<Field, 'key' | 'label' | 'required' | 'unique'> & { type: { name: string } }) {
  const rules = [required && 'required', unique && 'unique']
    .filter(Boolean)
    .map((rule) => translate(`settings.fields.${rule}_short`))
  const forms = formsWith('customers', key).map(({ name }) => name)
  return { key, label, type: translate(`fields.types.${type.name}`), rules: rules.join(', '), forms: forms.join(', ') }
}
