import { test } from '@japa/runner'
import { conditionMet, formFieldsOf, requiredKeys, type Form, type FormField } from '#lists/forms'
import { current } from '#tenancy/current'
import { findValue } from '#dictionaries/values'
import { configured, record } from '#tests/helpers/configured'

function withForms(...forms: (FormField[] | { active: boolean; fields: FormField[] })[]) {
  const made = forms.map((form, position): Form => {
    const { active, fields } = Array.isArray(form) ? { active: true, fields: form } : form
    return {
      id: String(position),
      list: 'customers',
      name: 'Form',
      active,
      position,
      version: 1,
      sections: [{ id: 's', name: 'S', fields }],
    }
  })
  current.parts.set('forms', made)
}

const asked = (key: string, when?: FormField['when']): FormField => ({ key, required: true, when })
const offered = (key: string): FormField => ({ key, required: false })

test.group('Forms', () => {
  test('requires name, segment, status, channel and manager out of the box (M4.7)', ({ assert }) => {
    configured(() =>
      assert.sameMembers([...requiredKeys(record())], ['name', 'segment', 'status', 'channel', 'manager'])
    )
  })

  test('requires what any active form requires, and lets an admin loosen a default', ({ assert }) => {
    configured(() => {
      withForms([offered('segment'), offered('city')], [asked('city')], {
        active: false,
        fields: [asked('gender')],
      })
      assert.sameMembers([...requiredKeys(record())], ['name', 'city'])
    })
  })

  test('shows the fields of all active forms, each once, in their order (M4.1)', ({ assert }) => {
    configured(() => {
      withForms([offered('city'), offered('name'), offered('gone')], [offered('name'), offered('email')], {
        active: false,
        fields: [offered('gender')],
      })
      assert.deepEqual(
        formFieldsOf().map(({ key }) => key),
        ['city', 'name', 'email']
      )
    })
  })

  test('requires a field only while another one has the value that its condition names', ({ assert }) => {
    configured(() => {
      const when = { field: 'segment', operator: 'is', values: ['enterprise'] } as const
      withForms([offered('segment'), asked('company', { ...when, values: [...when.values] })])
      const enterprise = { ...record(), segment_id: findValue('segment', 'enterprise')!.id }
      assert.isFalse(requiredKeys(record()).has('company'))
      assert.isTrue(requiredKeys(enterprise).has('company'))
      assert.isFalse(conditionMet({ field: 'segment', operator: 'is_not', values: ['enterprise'] }, enterprise))
      assert.isTrue(conditionMet({ field: 'segment', operator: 'not_empty', values: [] }, enterprise))
      assert.isTrue(conditionMet({ field: 'segment', operator: 'empty', values: [] }, record()))
    })
  })
})
