import { test } from '@japa/runner'
import { globalTables } from '#tenancy/global_tables'
import { system } from '#tenancy/current'
import { readTables, type TableShape } from '#tests/helpers/tables'

/** What a table that belongs to a tenant must look like (SECURITY TI-4); nothing else is an exception. */
const rules: [string, (table: TableShape) => boolean][] = [
  [
    'has tenant_id, NOT NULL and without a default',
    ({ columns }) => columns.some((c) => c.name === 'tenant_id' && !c.nullable && c.default === null),
  ],
  [
    'starts every unique key with tenant_id',
    ({ uniques }) => uniques.length > 0 && uniques.every(([first]) => first === 'tenant_id'),
  ],
  [
    'links to other tenant tables by (tenant_id, id)',
    ({ links }) =>
      links
        .filter(({ table }) => !(table in globalTables))
        .every(({ columns, targets }) => columns[0] === 'tenant_id' && targets.join() === 'tenant_id,id'),
  ],
  [
    'has (tenant_id, id) unique where it has an id',
    ({ columns, uniques }) =>
      !columns.some((c) => c.name === 'id') || uniques.some((key) => key.join() === 'tenant_id,id'),
  ],
]

/**
 * Of rows of several tables, or of what may be gone; a key's id and that of a form sent once are no rows, and a link to
 * tenants would lock them (ARCHITECTURE).
 */
const LOOSE = [
  ...['changes.key_id', 'changes.operation_id', 'changes.record_id', 'changes.tenant_id', 'changes.user_id'],
  ...['custom_date.field_id', 'custom_number.field_id', 'custom_ref.field_id', 'custom_text.field_id'],
  ...['custom_date.record_id', 'custom_number.record_id', 'custom_ref.record_id', 'custom_text.record_id'],
  ...['search_terms.record_id', 'unique_values.field_id', 'unique_values.record_id', 'views.audience_id'],
  ...['custom_ref.value', 'attachments.submission', 'comments.submission', 'customers.submission'],
  ...['service_records.submission', 'work_orders.submission'],
]

/** An id by its name or by its type. */
const isOfAnother = ({ name, type }: TableShape['columns'][number]) =>
  name.endsWith('_id') || (name !== 'id' && type.toLowerCase() === 'char(26)')

test.group('Schema of tenants’ tables', () => {
  for (const [claim, holds] of rules) {
    test(`every table that belongs to a tenant ${claim} (TI-4)`, async ({ assert }) => {
      const tables = await system('tests read the catalogue', readTables)
      const owned = tables.filter(({ name }) => !(name in globalTables))
      assert.isAbove(owned.length, 15)
      assert.deepEqual(
        owned.filter((table) => !holds(table)).map(({ name }) => name),
        []
      )
    })
  }

  test('every id of another row is a link that the database holds, but for these (TI-4)', async ({ assert }) => {
    const tables = await system('tests read the catalogue', readTables)
    const loose = tables
      .filter(({ name }) => !(name in globalTables))
      .flatMap(({ name, columns, links }) =>
        columns
          .filter((column) => isOfAnother(column) && !links.some(({ columns: own }) => own.includes(column.name)))
          .map((c) => `${name}.${c.name}`)
      )
    assert.sameMembers(loose, LOOSE)
  })

  test('names no global table that does not exist', async ({ assert }) => {
    const names = (await system('tests read the catalogue', readTables)).map(({ name }) => name)
    assert.includeMembers(names, Object.keys(globalTables))
  })
})
