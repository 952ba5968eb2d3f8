import { test } from '@japa/runner'
import { indexRowsOf, uniqueRowsOf } from '#fields/index_rows'
import { cutBytes, uniqueKey } from '#fields/index_text'
import { OperatorError } from '#fields/operator_error'
import { ulidAt } from '#fields/stores/creation'
import { spanOf } from '#fields/stores/spans'
import { fieldNamed, fieldsOf } from '#lists/fields_of'
import { configured, fieldOfType, record } from '#tests/helpers/configured'

const named = (key: string) => fieldNamed('customers', key)!

test.group('Where values live', () => {
  test('refuses an operator that a field has not', ({ assert }) => {
    configured(() => {
      const filter = () => named('status').store.condition(named('status'), { operator: 'contains', values: ['a'] })
      assert.throws(filter, OperatorError)
      assert.throws(filter, 'Field "status" has no filter "contains"')
    })
  })

  test('keeps a phone as it was typed when a form gives back what it showed (M2.2)', ({ assert }) => {
    configured(() => {
      const customer = record()
      const phone = named('phone')
      phone.store.write(customer, phone, { e164: '+4930901820', typed: '030 901820' })
      phone.store.write(customer, phone, { e164: '+4930901820', typed: '+49 30 901820' })
      assert.lengthOf(customer.points, 1)
      assert.containsSubset(customer.points[0], { kind: 'phone', value: '030 901820', value_key: '+4930901820', primary: true })
      const custom = fieldOfType('phone')
      custom.store.write(customer, custom, { e164: '+4930901820', typed: '030 901820' })
      custom.store.write(customer, custom, { e164: '+4930901820', typed: '+49 30 901820' })
      assert.deepEqual(custom.store.read(customer, custom), { e164: '+4930901820', typed: '030 901820' })
    })
  })

  test('reads the primary point of a channel and drops it when it is emptied', ({ assert }) => {
    configured(() => {
      const customer = record()
      const email = named('email')
      email.store.write(customer, email, 'Ana@example.com')
      customer.points.push({ ...customer.points[0], id: 'second', value: 'b@example.com', primary: false })
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
      const ofType = (type: string) => uniqueRowsOf({ ...record(), id_number: 'X1', id_type_id: type }, [named('id_number')])[0].value
      assert.notEqual(ofType('passport'), ofType('tax'))
      assert.equal(cutBytes('ééé', 5), 'éé')
    })
  })

  test('reads relative days in the zone of the person who asks', ({ assert }) => {
    const span = (timeZone: string) => configured(() => spanOf(named('created_at'), { operator: 'last', values: [1] }), { timeZone })
    const [tokyo, honolulu] = [span('Asia/Tokyo'), span('Pacific/Honolulu')]
    assert.equal((tokyo.from! - honolulu.from! + 48 * 3_600_000) % 86_400_000, 5 * 3_600_000)
    for (const { from, to } of [tokyo, honolulu]) {
      assert.equal(to! - from!, 86_400_000)
      assert.isTrue(from! <= Date.now() && Date.now() < to!)
    }
  })

  test('takes a midnight for its day and another time for its minute', ({ assert }) => {
    configured(() => {
      const at = (values: number[], operator: 'is' | 'lte') => spanOf(named('updated_at'), { operator, values })
      const midnight = Date.UTC(2024, 2, 30, 23)
      assert.deepEqual(at([midnight], 'is'), { from: midnight, to: midnight + 23 * 3_600_000 }, 'the day that loses an hour')
      assert.deepEqual(at([midnight + 60_000], 'lte'), { to: midnight + 120_000 })
    })
  })

  test('finds creation by the time in the id', ({ assert }) => {
    const created = configured(() => named('created_at').store.condition(named('created_at'), { operator: 'gte', values: [Date.UTC(2024, 0, 1)] }))
    assert.equal(created.bindings[0], ulidAt(Date.UTC(2024, 0, 1)))
    assert.containsSubset(created, { table: 'customers', sql: 'c.id >= ?', index: 'primary', driving: true, ordered: true })
    assert.lengthOf(ulidAt(0), 26)
  })

  test('says which indexes serve a filter', ({ assert }) => {
    configured(() => {
      const condition = (key: string, operator: 'is' | 'is_not' | 'contains' | 'starts' | 'empty', ...values: unknown[]) =>
        named(key).store.condition(named(key), { operator, values })
      assert.containsSubset(condition('status', 'is', 'a'), { index: 'customers_status', driving: true, ordered: true })
      assert.containsSubset(condition('status', 'is', 'a', 'b'), { driving: true, ordered: false })
      assert.containsSubset(condition('status', 'is_not', 'a'), { negated: true, driving: false })
      assert.containsSubset(condition('name', 'starts', 'Ána'), { bindings: ['ana', 'ana\u{10FFFF}'], index: 'customers_name' })
      assert.containsSubset(condition('name', 'contains', '50%_!'), { bindings: ['%50!%!_!!%'], driving: false })
      assert.containsSubset(condition('phone', 'contains', '(030) 90'), { bindings: [named('phone').id, '%03090%'] })
      assert.containsSubset(condition('phone', 'empty'), { negated: true, driving: false })
      assert.containsSubset(condition('tags', 'is', 'a', 'b'), { table: 'custom_ref', repeats: true, ordered: false })
      assert.containsSubset(condition('id_number', 'is', 'X1'), { table: 'unique_values', driving: true })
    })
  })

  test('sorts by what an index orders only', ({ assert }) => {
    configured(() => {
      const sortable = fieldsOf('customers').filter(({ sortable: can }) => can)
      assert.sameMembers(sortable.map(({ key }) => key), ['name', 'birthday', 'created_at', 'updated_at'])
      for (const field of sortable) assert.isNotNull(field.store.sortKey(field))
      const money = fieldOfType('money')
      assert.deepEqual(money.store.sortKey(money), { table: 'custom_number', column: 'value', fieldId: money.id, nullable: true })
      assert.isNull(named('status').store.sortKey(named('status')))
    })
  })
})
