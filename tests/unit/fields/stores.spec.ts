import { test } from '@japa/runner'
import { indexRowsOf, uniqueRowsOf } from '#fields/index_rows'
import { cutBytes, uniqueKey } from '#fields/index_text'
import { fieldNamed } from '#lists/fields_of'
import { configured, fieldOfType, record } from '#tests/helpers/configured'

const named = (key: string) => fieldNamed('customers', key)!

test.group('Where values live', () => {
  test('keeps a phone as it was typed when a form gives back what it showed (M2.2)', ({ assert }) => {
    configured(() => {
      const customer = record()
      const phone = named('phone')
      phone.store.write(customer, phone, { e164: '+4930901820', typed: '030 901820' })
      phone.store.write(customer, phone, { e164: '+4930901820', typed: '+49 30 901820' })
      assert.lengthOf(customer.points, 1)
      assert.containsSubset(customer.points[0], {
        kind: 'phone',
        value: '030 901820',
        value_key: '+4930901820',
        primary: true,
      })
      const custom = fieldOfType('phone')
      custom.store.write(customer, custom, { e164: '+4930901820', typed: '030 901820' })
      custom.store.write(customer, custom, { e164: '+4930901820', typed: '+49 30 901820' })
      assert.deepEqual(custom.store.read(customer, custom), {
        e164: '+4930901820',
        typed: '030 901820',
      })
    })
  })

  test('reads the primary point of a channel and drops it when it is emptied', ({ assert }) => {
    configured(() => {
      const customer = record()
      const email = named('email')
      email.store.write(customer, email, 'Ana@example.com')
      customer.points.push({
        ...customer.points[0],
        id: 'second',
        value: 'b@example.com',
        primary: false,
      })
      assert.equal(email.store.read(customer, email), 'Ana@example.com')
      email.store.write(customer, email, null)
      assert.equal(email.store.read(customer, email), 'b@example.com')
    })
  })

  test('makes a default address of its parts and removes it with the last one (M2.4)', ({ assert }) => {
    configured(() => {
      const customer = record()
      const [city, country] = [named('city'), named('country')]
      city.store.write(customer, city, null)
      assert.isEmpty(customer.addresses)
      city.store.write(customer, city, 'Berlin')
      country.store.write(customer, country, 'DE')
      assert.containsSubset(customer.addresses, [{ city: 'Berlin', country: 'DE', initial: true }])
      city.store.write(customer, city, null)
      country.store.write(customer, country, null)
      assert.isEmpty(customer.addresses)
    })
  })

  test('writes a column empty as the column wants it', ({ assert }) => {
    configured(() => {
      const customer = record()
      for (const key of ['newsletter', 'gender']) named(key).store.write(customer, named(key), null)
      assert.isFalse(customer.newsletter)
      assert.isNull(customer.gender)
      assert.isFalse(named('disabled').store.read({ ...customer, disabled_at: null }, named('disabled')))
    })
  })

  test('indexes every custom value once, folded and cut', ({ assert }) => {
    configured(() => {
      const customer = record()
      const [region, note, tags] = [fieldOfType('text'), fieldOfType('long_text'), named('tags')]
      region.store.write(customer, region, 'ÁREA')
      note.store.write(customer, note, 'long')
      tags.store.write(customer, tags, ['01ARZ3NDEKTSV4RRFFQ69G5FAV', '01ARZ3NDEKTSV4RRFFQ69G5FAV'])
      assert.deepEqual(indexRowsOf(customer, [region, note, tags]), [
        { table: 'custom_text', field_id: region.id, value: 'area' },
        { table: 'custom_ref', field_id: 'tags', value: '01ARZ3NDEKTSV4RRFFQ69G5FAV' },
      ])
    })
  })

  test('tells two long unique values that differ late apart, and ID numbers by their type (M1.14)', ({ assert }) => {
    configured(() => {
      assert.notEqual(uniqueKey('é'.repeat(200) + 'a'), uniqueKey('é'.repeat(200) + 'b'))
      assert.isAtMost(Buffer.byteLength(uniqueKey('é'.repeat(200))), 191)
      assert.equal(uniqueKey(' Abc '), uniqueKey('aBC'))
      const ofType = (type: string) =>
        uniqueRowsOf({ ...record(), id_number: 'X1', id_type_id: type }, [named('id_number')])[0].value
      assert.notEqual(ofType('passport'), ofType('tax'))
      assert.equal(cutBytes('ééé', 5), 'éé')
    })
  })
})
