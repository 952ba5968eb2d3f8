import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { engine } from '#config/database'
import { globalTables } from '#tenancy/global_tables'
import { system } from '#tenancy/current'

interface TableShape {
  name: string
  columns: { name: string; nullable: boolean; default: unknown }[]
  uniques: string[][]
  links: { columns: string[]; table: string; targets: string[] }[]
}

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

/** Of rows of several tables, or of what may be gone; a key's id is no row, and a link to tenants would lock them (ARCHITECTURE). */
const LOOSE = [
  ...['changes.key_id', 'changes.operation_id', 'changes.record_id', 'changes.tenant_id', 'changes.user_id'],
  ...['custom_date.field_id', 'custom_number.field_id', 'custom_ref.field_id', 'custom_text.field_id'],
  ...['custom_date.record_id', 'custom_number.record_id', 'custom_ref.record_id', 'custom_text.record_id'],
  ...['search_terms.record_id', 'unique_values.field_id', 'unique_values.record_id', 'views.audience_id'],
]

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
          .filter((c) => c.name.endsWith('_id') && !links.some((link) => link.columns.includes(c.name)))
          .map((c) => `${name}.${c.name}`)
      )
    assert.sameMembers(loose, LOOSE)
  })

  test('names no global table that does not exist', async ({ assert }) => {
    const names = (await system('tests read the catalogue', readTables)).map(({ name }) => name)
    assert.includeMembers(names, Object.keys(globalTables))
  })
})

const readTables = () => (engine === 'mysql' ? readMysql() : readSqlite())

async function readSqlite(): Promise<TableShape[]> {
  const rows = await db.rawQuery("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
  return Promise.all(rows.map(({ name }: { name: string }) => readSqliteTable(name)))
}

async function readSqliteTable(name: string): Promise<TableShape> {
  const columns = await db.rawQuery(`pragma table_info(${name})`)
  const indexes = (await db.rawQuery(`pragma index_list(${name})`)).filter((index: { unique: number }) => index.unique)
  const uniques = await Promise.all(
    indexes.map((index: { name: string }) => db.rawQuery(`pragma index_info(${index.name})`))
  )
  const own = columns.filter((c: { pk: number }) => c.pk).map((c: { name: string }) => c.name)
  return {
    name,
    columns: columns.map((c: any) => ({ name: c.name, nullable: !c.notnull && !c.pk, default: c.dflt_value })),
    uniques: [
      ...uniques.map((keys) => keys.map((key: { name: string }) => key.name)),
      ...(own.length === 1 ? [own] : []),
    ],
    links: linksOf(await db.rawQuery(`pragma foreign_key_list(${name})`), 'id'),
  }
}

async function readMysql(): Promise<TableShape[]> {
  const where = 'where table_schema = database()'
  const [columns] = await db.rawQuery(
    `select table_name t, column_name name, is_nullable n, column_default d from information_schema.columns ${where}`
  )
  const [keys] = await db.rawQuery(
    `select table_name t, index_name id, column_name name from information_schema.statistics ${where} and non_unique = 0 order by table_name, index_name, seq_in_index`
  )
  const [links] = await db.rawQuery(
    `select table_name t, constraint_name id, column_name \`from\`, referenced_table_name \`table\`, referenced_column_name \`to\` from information_schema.key_column_usage ${where} and referenced_table_name is not null order by constraint_name, ordinal_position`
  )
  return [...new Set<string>(columns.map((c: any) => c.t))].map((name) => ({
    name,
    columns: columns
      .filter((c: any) => c.t === name)
      .map((c: any) => ({ name: c.name, nullable: c.n === 'YES', default: c.d })),
    uniques: grouped(keys.filter((key: any) => key.t === name)).map((key) => key.map((part) => part.name)),
    links: linksOf(
      links.filter((link: any) => link.t === name),
      'id'
    ),
  }))
}

function linksOf(rows: any[], key: string) {
  return grouped(rows, key).map((parts) => ({
    columns: parts.map((part) => part.from),
    table: parts[0].table,
    targets: parts.map((part) => part.to),
  }))
}

const grouped = (rows: any[], key = 'id'): any[][] =>
  Object.values(Object.groupBy(rows, (row) => row[key]) as Record<string, any[]>)
