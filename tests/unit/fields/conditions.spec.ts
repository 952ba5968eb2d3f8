import { test } from '@japa/runner'
import { OperatorError } from '#fields/operator_error'
import { ulidAt } from '#fields/stores/creation'
import { spanOf } from '#fields/stores/spans'
import { fieldNamed, fieldsOf } from '#lists/fields_of'
import { configured, fieldOfType } from '#tests/helpers/configured'

const named = (key: string) => fieldNamed('customers', key)!

test.group('Filters as SQL', () => {
  test('refuses an operator that a field has not', ({ assert }) => {
    configured(() => {
      const filter = () => named('status').store.condition(named('status'), { operator: 'contains', values: ['a'] })
      assert.throws(filter, OperatorError)
      assert.throws(filter, 'Field "status" has no filter "contains"')
    })
  })

  test('reads relative days in the zone of the person who asks', ({ assert }) => {
    const span = (timeZone: string) =>
      configured(() => spanOf(named('created_at'), { operator: 'last', values: [1] }), { timeZone })
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
      assert.deepEqual(
        at([midnight], 'is'),
        { from: midnight, to: midnight + 23 * 3_600_000 },
        'the day that loses an hour'
      )
      assert.deepEqual(at([midnight + 60_000], 'lte'), { to: midnight + 120_000 })
    })
  })

  test('finds creation by the time in the id', ({ assert }) => {
    const created = configured(() =>
      named('created_at').store.condition(named('created_at'), {
        operator: 'gte',
        values: [Date.UTC(2024, 0, 1)],
      })
    )
    assert.equal(created.bindings[0], ulidAt(Date.UTC(2024, 0, 1)))
    assert.containsSubset(created, {
      table: 'customers',
      sql: 'c.id >= ?',
      index: 'primary',
      driving: true,
      ordered: true,
    })
    assert.lengthOf(ulidAt(0), 26)
  })

  test('says which indexes serve a filter', ({ assert }) => {
    configured(() => {
      const condition = (
        key: string,
        operator: 'is' | 'is_not' | 'contains' | 'starts' | 'empty',
        ...values: unknown[]
      ) => named(key).store.condition(named(key), { operator, values })
      assert.containsSubset(condition('status', 'is', 'a'), {
        index: 'customers_status',
        driving: true,
        ordered: true,
      })
      assert.containsSubset(condition('status', 'is', 'a', 'b'), { driving: true, ordered: false })
      assert.containsSubset(condition('status', 'is_not', 'a'), { negated: true, driving: false })
      assert.containsSubset(condition('name', 'starts', 'Ána'), {
        bindings: ['ana', 'ana\u{10FFFF}'],
        index: 'customers_name',
      })
      assert.containsSubset(condition('name', 'contains', '50%_!'), {
        bindings: ['%50!%!_!!%'],
        driving: false,
      })
      assert.containsSubset(condition('phone', 'contains', '(030) 90'), {
        bindings: [named('phone').id, '%03090%'],
      })
      assert.containsSubset(condition('phone', 'empty'), { negated: true, driving: false })
      assert.containsSubset(condition('tags', 'is', 'a', 'b'), {
        table: 'custom_ref',
        repeats: true,
        ordered: false,
      })
      assert.containsSubset(condition('id_number', 'is', 'X1'), {
        table: 'unique_values',
        driving: true,
      })
    })
  })

  test('sorts by what an index orders only', ({ assert }) => {
    configured(() => {
      const sortable = fieldsOf('customers').filter(({ sortable: can }) => can)
      assert.sameMembers(
        sortable.map(({ key }) => key),
        ['name', 'birthday', 'created_at', 'updated_at']
      )
      for (const field of sortable) assert.isNotNull(field.store.sortKey(field))
      const money = fieldOfType('money')
      assert.deepEqual(money.store.sortKey(money), {
        table: 'custom_number',
        column: 'value',
        fieldId: money.id,
        nullable: true,
      })
      assert.isNull(named('status').store.sortKey(named('status')))
    })
  })
})
