import { test } from '@japa/runner'
import type { Company } from '#tests/helpers/company'
import { OPERATORS } from '#fields/field'
import { fieldsOf } from '#lists/fields_of'
import { makeCompany } from '#tests/helpers/company'
import { engine } from '#tests/helpers/engines'

/** Names of columns, of SQL and of prototypes: none is a field's key. */
const KEYS = [
  'tenant_id',
  'id',
  'sort_name',
  'first_name desc',
  'first_name as x',
  'c.first_name',
  '`first_name`',
  "first_name'",
  '1',
  'rand()',
  'sleep(5)',
  '(select 1)',
  'users.password',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'FIRST_NAME',
  'custom',
  'deleted_at',
  'version',
  '%00',
]

/** The reader of addresses drops what every object has where it would name a part of one. */
const reachable = (key: string) => !(key in {})

test.group('A list', (group) => {
  let company: Company
  group.setup(async () => {
    company = await makeCompany()
    return () => engine.empty()
  })

  for (const [name, query] of [
    ['sorts', (key: string) => `sort=${key}`],
    ['sorts downwards', (key: string) => `sort=-${key}`],
    ['filters', (key: string) => `filter[${key}]=x`],
    ['filters alternatively', (key: string) => `any[${key}]=x`],
    ['shows', (key: string) => `columns=${key}`],
    ['is divided', (key: string) => `layout=kanban&lane=${key}`],
    ['offers filters', (key: string) => `shown=${key}`],
  ] as const) {
    test(`${name} by nothing but its fields (IN-4)`, async ({ client, assert }) => {
      for (const key of query('x').includes('[') ? KEYS.filter(reachable) : KEYS) {
        for (const path of ['/acme/customers', '/acme/customers/count', '/acme/reports/exports/new']) {
          const answer = await client
            .get(`${path}?${query(encodeURIComponent(key))}`)
            .accept('html')
            .loginAs(company.users.owner)
          assert.equal(answer.status(), 422, `${path} ${key}`)
        }
      }
    })
  }

  test('knows no operator, limit or direction but its own (IN-4)', async ({ client, assert }) => {
    const queries = [
      ...['like', '=', '>', 'or', 'in', 'regexp', '1=1'].map(
        (operator) => `filter[first_name][${encodeURIComponent(operator)}]=x`
      ),
      ...['like', '__proto__', '=', ''].map(
        (operator) => `filter[first_name][op]=${encodeURIComponent(operator)}&filter[first_name][value]=x`
      ),
      ...['0', '-1', '201', '1e3', '10;', 'all', 'NaN'].map((limit) => `limit=${limit}`),
    ]
    for (const query of queries) {
      const answer = await client.get(`/acme/customers?${query}`).accept('html').loginAs(company.users.owner)
      assert.equal(answer.status(), 422, query)
    }
  })

  test('answers each operator of each field for any text, or refuses it (IN-4)', async ({ client, assert }) => {
    const fields = await company.as('owner', async () =>
      fieldsOf('customers')
        .filter(({ filterable }) => filterable)
        .map(({ key, type }) => ({ key, operators: type.operators }))
    )
    for (const { key, operators } of fields) {
      const refused = OPERATORS.find((operator) => !operators.includes(operator))
      for (const operator of [...operators, ...(refused ? [refused] : [])]) {
        for (const value of ["' or 1=1 --", '1']) {
          const answer = await client
            .get(`/acme/customers/count?filter[${key}][${operator}]=${encodeURIComponent(value)}`)
            .accept('html')
            .loginAs(company.users.owner)
          assert.include(operator === refused ? [422] : [200, 422], answer.status(), `${key} ${operator} ${value}`)
        }
      }
    }
  })
})
