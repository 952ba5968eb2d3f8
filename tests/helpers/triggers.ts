import type Database from 'better-sqlite3'

/** Does `work` on a file whose triggers are away meanwhile: append-only tables can be emptied, and tampered with. */
export function withoutTriggers(file: Database.Database, work: () => void) {
  const triggers = file.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all()
  for (const { name } of triggers as { name: string }[]) file.exec(`DROP TRIGGER "${name}"`)
  try {
    work()
  } finally {
    for (const { sql } of triggers as { sql: string }[]) file.exec(sql)
  }
}
