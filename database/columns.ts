import env from '#start/env'
import { engine } from '#config/database'
import type { Knex } from 'knex'

type Table = Knex.CreateTableBuilder
const mysql = () => engine === 'mysql'
const text = (length: number) =>
  mysql() ? `varchar(${length}) character set utf8mb4 collate utf8mb4_unicode_ci` : `varchar(${length})`

/** A ULID: 26 characters, compared byte by byte so that "newest first" is `id DESC`. */
export const ulid = (table: Table, name: string) =>
  table.specificType(name, mysql() ? 'char(26) character set ascii collate ascii_bin' : 'char(26)')

/** A short machine word (a key, a status, a type). */
export const word = (table: Table, name: string, length = 40) =>
  table.specificType(name, mysql() ? `varchar(${length}) character set ascii collate ascii_bin` : `varchar(${length})`)

/** Text that a person typed. */
export const typed = (table: Table, name: string, length = 255) => table.specificType(name, text(length))

/** Text folded by the app and compared byte by byte (length in bytes): collations differ between engines. */
export const folded = (table: Table, name: string, length = 191) =>
  table.specificType(name, mysql() ? `varbinary(${length})` : `varchar(${length})`)

/** UTC with milliseconds as `YYYY-MM-DD HH:MM:SS.mmm`. */
export const moment = (table: Table, name: string) => table.specificType(name, mysql() ? 'datetime(3)' : 'datetime')

/** JSON text, parsed by the app: the engines' own JSON types answer differently. */
export const json = (table: Table, name: string) => table.specificType(name, mysql() ? 'longtext' : 'text')

/**
 * The first columns of every table that belongs to a tenant. The primary key starts with the
 * tenant, which is also the sharding key.
 */
export function tenantOwned(table: Table) {
  table.integer('tenant_id').unsigned().notNullable()
  ulid(table, 'id').notNullable()
  table.primary(['tenant_id', 'id'])
  tenantLink(table)
}

/**
 * As `tenantOwned`, for rows that are only ever appended, behind the lock of the tenant's last one: without a link to the
 * tenant, because the look-up of a link would lock the tenant's row while others hold it and wait for that lock.
 */
export function tenantLog(table: Table) {
  table.integer('tenant_id').unsigned().notNullable()
  ulid(table, 'id').notNullable()
  table.primary(['tenant_id', 'id'])
}

/** A table without an own id whose rows are found by the columns given. */
export function tenantKeyed(table: Table, columns: string[]) {
  table.integer('tenant_id').unsigned().notNullable()
  table.primary(['tenant_id', ...columns])
  tenantLink(table)
}

const foreignKeys = () => env.get('DB_FOREIGN_KEYS') ?? true

function tenantLink(table: Table) {
  if (foreignKeys()) table.foreign('tenant_id').references('tenants.id')
}

/** A link that the database itself refuses to make across tenants. */
export function tenantRef(table: Table, column: string, target: string) {
  const definition = ulid(table, column)
  if (foreignKeys()) table.foreign(['tenant_id', column]).references(['tenant_id', 'id']).inTable(target)
  return definition
}

/** Optimistic locking and who touched the row when. */
export function edited(table: Table) {
  table.integer('version').notNullable().defaultTo(1)
  moment(table, 'created_at').notNullable()
  moment(table, 'updated_at').notNullable()
}
