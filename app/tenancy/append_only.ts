import { AppendOnlyError } from '#tenancy/errors'

/** Tables whose rows are never changed and never go: the history is what people rely on when they ask who did what. */
const NAMES = /\b(changes)\b/i

const APPENDS = /^\s*insert into\b(?!.*\bon (duplicate|conflict)\b)/is
/** What reads, and what makes tables: the latter is a migration's, and refused inside a tenant by the sentinel. */
const HARMLESS =
  /^\s*(select|explain|show|pragma|set session|begin|commit|rollback|savepoint|release|create|alter|drop)\b/i

/**
 * The third guard, on for system calls too: a statement that names an append-only table either reads or appends. Statements
 * that merely mention it in another place are refused with the rest.
 *
 * @throws AppendOnlyError
 */
export function refuseOverwriting(sql: string) {
  if (harmless.has(sql)) return
  const [, table] = HARMLESS.test(sql) || APPENDS.test(sql) ? [] : (NAMES.exec(sql) ?? [])
  if (table) throw new AppendOnlyError(table, sql)
  if (harmless.size >= KEPT) harmless.clear()
  harmless.add(sql)
}

/** Texts that were looked at: those of large inserts are long. */
const harmless = new Set<string>()
const KEPT = 5_000
