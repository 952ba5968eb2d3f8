/**
 * Where a change is looked for: what happened to records, what was attached to them (comments and files, which a record is not
 * made of), or what happened to the house itself (configuration, permissions, people).
 */
export type Book = 'records' | 'attached' | 'house'

/** A change as the table holds it, with its place in the tenant's chain. */
export type ChangeRow = {
  /** 1 for the tenant's first change, without a gap from there. */
  seq: number
  id: string
  book: Book
  list: string
  record_id: string
  action: string
  user_id: string | null
  source: string
  operation_id: string | null
  /** JSON: see `Origin`. */
  origin: string | null
  /** JSON by attribute. */
  before: string
  after: string
  /** A moment. */
  created_at: string
  /** Which key the hash was made with. */
  key_id: string
  hash: string
}

const SEALED = [
  'seq',
  'id',
  'book',
  'list',
  'record_id',
  'action',
  'user_id',
  'source',
  'operation_id',
  'origin',
  'before',
  'after',
  'created_at',
] as const

export const CHANGE_COLUMNS: (keyof ChangeRow)[] = [...SEALED, 'key_id', 'hash']

/**
 * The one text that stands for a row: the JSON array (RFC 8259, no white space) of the columns SEALED in that order, the
 * sequence number as a number, everything else as the stored text or null. The tenant is in the key.
 */
export function canonical(row: Omit<ChangeRow, 'key_id' | 'hash'>): string {
  return JSON.stringify(SEALED.map((column) => (column === 'seq' ? Number(row.seq) : row[column])))
}
