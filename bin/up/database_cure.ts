const CURES: Record<string, string> = {
  ERR_INVALID_URL: 'DATABASE_URL is not an address: write it as mysql://user:password@host:3306/database.',
  ECONNREFUSED:
    'Nothing answers at the database address: start the database, or mend DATABASE_URL (or DB_HOST and DB_PORT).',
  ENOTFOUND: 'The database host name is unknown: mend DATABASE_URL or DB_HOST.',
  EAI_AGAIN: 'The database host name cannot be looked up: mend DATABASE_URL or DB_HOST, or the network.',
  ETIMEDOUT: 'The database does not answer: check its address and the firewall between.',
  KnexTimeoutError: 'The database does not answer: check its address and the firewall between.',
  EHOSTUNREACH: 'The database host cannot be reached: check its address and the network.',
  ER_ACCESS_DENIED_ERROR: 'The database refuses the sign-in: mend DATABASE_URL (or DB_USER and DB_PASSWORD).',
  ER_DBACCESS_DENIED_ERROR:
    'The database user may not use this database: grant it the rights, or mend DATABASE_URL (or DB_DATABASE).',
  ER_BAD_DB_ERROR:
    'The database does not exist: create it with CREATE DATABASE, or mend DATABASE_URL (or DB_DATABASE).',
  SQLITE_CANTOPEN:
    'The SQLite file cannot be opened: check that SQLITE_PATH (or STORAGE_PATH) is a folder this user may write to.',
  SQLITE_READONLY: 'The SQLite file is read-only: give this user the right to write it and its folder.',
  SQLITE_NOTADB: 'The SQLite file is not a database: move it away, or set SQLITE_PATH to another file.',
  SQLITE_BUSY: 'The SQLite file is held by another program: stop that program and start again.',
}

/** One line that says what a person can do about an error met before the server runs. */
export function cureFor(error: unknown): string {
  const links = [...causesOf(error)]
  const known = links.map(({ code, name }) => CURES[code ?? ''] ?? CURES[name ?? '']).find(Boolean)
  const told = links.map(({ help, message }) => help || message).find(Boolean)
  return known ?? oneLine(told ?? String(error))
}

type Link = {
  code?: string
  name?: string
  help?: string
  message?: string
  cause?: unknown
  errors?: unknown[]
}

/** Drivers wrap: a pool timeout holds the refusal, an AggregateError one error for each address. */
function* causesOf(error: unknown): Generator<Link> {
  if (!error || typeof error !== 'object') return
  const link = error as Link
  yield link
  yield* causesOf(link.cause)
  for (const inner of link.errors ?? []) yield* causesOf(inner)
}

function oneLine(text: string) {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*-?\s+/, '').trim())
    .filter(Boolean)
    .join(' ')
}
