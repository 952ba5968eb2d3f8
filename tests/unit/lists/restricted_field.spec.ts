import { test } from '@japa/runner'
import { fieldNamed } from '#lists/fields_of'
import { MASK, restricted } from '#lists/restricted_field'
import { current } from '#tenancy/current'
import { configured, fieldOfType, record } from '#tests/helpers/configured'
import { types } from '#fields/types/index'

const values: { [type: string]: string } = { yes_no: 'no', number: '7', date: '2020-02-03', email: 'ada@acme.test' }

test.group('A masked field', () => {
  test('gives the mask for any value of any type, and nothing where there is none', ({ assert }) => {
    configured(() => {
      for (const type of types.filter(({ custom }) => custom)) {
        const field = fieldOfType(type.name)
        const masked = restricted(field, 'masked')
        const customer = record()
        assert.isNull(masked.store.read(customer, masked), type.name)
        const parsed = field.type.parse(values[type.name] ?? field.type.sample(field), field, {})
        if (!('value' in parsed) || parsed.value === null) continue
        field.store.write(customer, field, parsed.value)
        const read = masked.store.read(customer, masked)
        const said = [
          read,
          masked.type.print(read, masked),
          masked.type.show(read, masked),
          masked.type.toSheet(read, masked),
        ]
        assert.deepEqual(said, [MASK, MASK, { kind: 'text', text: MASK }, MASK], type.name)
      }
    })
  })

  test('is neither written nor asked for', ({ assert }) => {
    configured(() => {
      const masked = restricted(fieldOfType('text'), 'masked')
      assert.deepInclude(masked, { editable: false, filterable: false, sortable: false, unique: false })
      assert.throws(() => masked.store.write(record(), masked, 'x'), /masked/)
      assert.throws(() => masked.store.condition(masked, { operator: 'is', values: ['x'] }), /masked/)
      assert.isNull(masked.store.sortKey(masked))
      assert.isUndefined(masked.type.choices)
    })
  })
})

test.group('A field to be read', () => {
  test('is the field, only that nobody sets it, in the language of the reader', ({ assert }) => {
    const read = configured(() => restricted(fieldNamed('customers', 'birthday')!, 'read'))
    configured(() => assert.deepInclude(read, { label: 'Birthday', editable: false, filterable: true, sortable: true }))
    configured(() => assert.equal(read.label, 'Fecha de nacimiento'), { locale: 'es' })
    configured(() => assert.equal(current.locale, 'en'))
  })
})
