import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createConnection } from 'mysql2/promise'
import Sqlite from 'better-sqlite3'
import type { Row } from './bare.ts'

/** Empty tables like the product's, with their indexes, in a database of their own. */
export interface BareTables {
  /** Rows by table, in one transaction that is on the disk when it ends. */
  insert(rows: Map<string, Row[]>): Promise<void>
  drop(): Promise<void>
}

export async function openBareTables(tables: string[]): Promise<BareTables> {
  const url = process.env.DATABASE_URL
  return url ? inMysql(url, tables) : inSqlite(process.env.SQLITE_PATH!, tables)
}

async function inMysql(url: string, tables: string[]): Promise<BareTables> {
  const own = new URL(url).pathname.slice(1)
  const connection = await createConnection({ uri: url, dateStrings: true })
  await connection.query(`drop database if exists ${own}_bare`)
  await connection.query(`create database ${own}_bare`)
  for (const table of tables) await connection.query(`create table ${own}_bare.${table} like ${own}.${table}`)
  return {
    async insert(rows) {
      await connection.beginTransaction()
      for (const [table, list] of rows) {
        if (!list.length) continue
        const names = Object.keys(list[0]).map((name) => `\`${name}\``)
        const values = list.map((row) => Object.values(row))
        await connection.query(`insert into ${own}_bare.${table} (${names.join(', ')}) values ?`, [values])
      }
      await connection.commit()
    },
    async drop() {
      await connection.query(`drop database ${own}_bare`)
      await connection.end()
    },
  }
}

/** With the settings of the product's worker. */
function inSqlite(path: string, tables: string[]): BareTables {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const database = new Sqlite(join(folder, 'bare.sqlite3'))
  for (const setting of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = OFF',
    'wal_autocheckpoint = 16000',
  ])
    database.pragma(setting)
  for (const sql of definitions(path, tables)) database.exec(sql)
  const insert = database.transaction((rows: Map<string, Row[]>) => {
    for (const [table, list] of rows) {
      if (!list.length) continue
      const names = Object.keys(list[0])
      const marks = names.map(() => '?').join(', ')
      const statement = database.prepare(
        `insert into ${table} (${names.map((name) => `\`${name}\``).join(', ')}) values (${marks})`
      )
      for (const row of list) statement.run(Object.values(row))
    }
  })
  return {
    insert: async (rows) => insert(rows),
    async drop() {
      database.close()
      rmSync(folder, { recursive: true })
    },
  }
}

function definitions(path: string, tables: string[]) {
  const database = new Sqlite(path, { readonly: true })
  const of = database.prepare(
    "select sql from sqlite_master where tbl_name = ? and type in ('table', 'index') and sql is not null order by type desc"
  )
  const found = tables.flatMap((table) => of.pluck().all(table) as string[])
  database.close()
  return found
}
