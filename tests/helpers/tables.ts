import db from '@adonisjs/lucid/services/db'
import { engine } from '#config/database'

/** A table as the database's own catalogue describes it. */
export interface TableShape {
  name: string
  columns: { name: string; type: string; nullable: boolean; default: unknown }[]
  uniques: string[][]
  links: { columns: string[]; table: string; targets: string[] }[]
}

export const readTables = () => (engine === 'mysql' ? readMysql() : readSqlite())

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
    columns: columns.map((c: any) => ({
      name: c.name,
      type: c.type,
      nullable: !c.notnull && !c.pk,
      default: c.dflt_value,
    })),
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
    `select table_name t, column_name name, column_type type, is_nullable n, column_default d from information_schema.columns ${where}`
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
      .map((c: any) => ({ name: c.name, type: c.type, nullable: c.n === 'YES', default: c.d })),
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
