import { test } from '@japa/runner'
import type { Operator } from '#fields/field'
import { fieldsOf } from '#lists/fields_of'
import type { Filter } from '#lists/list_state'
import { keptBy, threeCustomers } from '#tests/functional/fields/three_customers'
import { makeCompany } from '#tests/helpers/company'

/** Filter, then who of A(na), B(ert) and C(leo) it keeps. */
// prettier-ignore
const filters: [string, Operator, string[], string][] = [
  ['status', 'is', ['dormant'], 'B'],
  ['status', 'is', ['active', 'dormant'], 'ABC'],
  ['status', 'is_not', ['dormant'], 'AC'],
  ['manager', 'is', ['me'], 'ABC'],
  ['service_manager', 'empty', [], 'ABC'],
  ['name', 'is', ['ana lopez'], 'A'],
  ['name', 'starts', ['ÁNA'], 'A'],
  ['name', 'contains', ['ana'], 'AC'],
  ['company', 'contains', ['50%'], 'A'],
  ['company', 'starts', ['casa'], 'AB'],
  ['company', 'empty', [], 'C'],
  ['number', 'is', ['c-1'], 'A'],
  ['number', 'starts', ['c-'], 'AB'],
  ['number', 'contains', ['3'], 'C'],
  ['id_number', 'is', ['ab 1'], 'A'],
  ['id_number', 'starts', ['AB 1'], 'AB'],
  ['id_number', 'not_empty', [], 'AB'],
  ['gender', 'is', ['Female'], 'A'],
  ['gender', 'is_not', ['female'], 'BC'],
  ['birthday', 'is', ['1980-03-14'], 'A'],
  ['birthday', 'between', ['1980-01-01', '1980-03-14'], 'A'],
  ['birthday', 'empty', [], 'BC'],
  ['newsletter', 'is', ['yes'], 'A'],
  ['newsletter', 'is', ['no'], 'BC'],
  ['disabled', 'is', ['no'], 'ABC'],
  ['created_at', 'last', ['1'], 'ABC'],
  ['created_at', 'lte', ['2020-01-01'], ''],
  ['updated_at', 'next', ['1'], 'ABC'],
  ['phone', 'is', ['0049 30 901820'], 'A'],
  ['phone', 'starts', ['+47 22'], 'B'],
  ['phone', 'contains', ['9018'], 'A'],
  ['phone', 'empty', [], 'C'],
  ['email', 'is', ['ANA@example.com'], 'A'],
  ['email', 'contains', ['@EXAMPLE'], 'AB'],
  ['email', 'is_not', ['ana@example.com'], 'BC'],
  ['country', 'is', ['Norway', 'Spain'], 'B'],
  ['country', 'is_not', ['NO'], 'AC'],
  ['city', 'contains', ['öl'], 'A'],
  ['city', 'empty', [], 'C'],
  ['tags', 'is', ['vip', 'follow_up'], 'AB'],
  ['tags', 'is', ['follow_up'], 'A'],
  ['tags', 'is_not', ['follow_up'], 'BC'],
  ['tags', 'empty', [], 'C'],
  ['tax_region', 'is', ['North'], 'A'],
  ['tax_region', 'is_not', ['north'], 'BC'],
  ['tax_region', 'not_empty', [], 'AB'],
  ['score', 'is', ['-3'], 'B'],
  ['score', 'between', ['-5', '12'], 'AB'],
  ['rate', 'gte', ['2.25'], 'B'],
  ['budget', 'lte', ['99.99'], 'B'],
  ['budget', 'is', ['1000.50'], 'A'],
  ['since', 'is', ['2024-03-05'], 'A'],
  ['since', 'gte', ['2024-03-06'], 'B'],
  ['visits', 'is', ['2024-03-05'], 'A'],
  ['visits', 'lte', ['2024-03-06'], 'AB'],
  ['visits', 'between', ['2024-03-05 10:31', '2024-03-06'], 'B'],
  ['note', 'contains', ['area'], 'A'],
  ['note', 'is', ['ÁREA 51'], 'A'],
  ['agreed', 'is', ['no'], 'BC'],
]

// prettier-ignore
const orders = { name: 'ABC', created_at: 'ABC', updated_at: 'ABC', birthday: 'ACB', score: 'BAC', rate: 'ABC', budget: 'BAC', since: 'ABC', visits: 'ABC', note: 'ABC' }

const sorted = (letters: string) => [...letters].sort().join('')

test.group('Filters and sorts of every kind of field', () => {
  test('keep who they say, on every engine (M5.5)', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      await threeCustomers()
      for (const [key, operator, values, kept] of filters) {
        const filter = { key, operator, values }
        assert.equal(sorted(await keptBy({ all: [filter] })), kept, `${key} ${operator} ${values}`)
        const nobody: Filter = { key: 'number', operator: 'starts', values: ['zzz'] }
        assert.equal(sorted(await keptBy({ any: [filter, nobody] })), kept, `any: ${key} ${operator}`)
      }
    })
  })

  test('leave no custom type of field out', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      await threeCustomers()
      const tried = new Set(filters.map(([key]) => key))
      const custom = fieldsOf('customers').filter((field) => field.filterable && !field.system)
      for (const { key } of custom) assert.isTrue(tried.has(key), key)
    })
  })

  test('order by every sortable field, those without a value last', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      await threeCustomers()
      for (const [key, order] of Object.entries(orders)) {
        assert.equal(await keptBy({ sort: { key, direction: 'asc' } }), order, key)
      }
    })
  })
})
