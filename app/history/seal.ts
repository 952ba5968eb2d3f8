import { createHmac, type KeyObject } from 'node:crypto'
import { canonical, type ChangeRow } from '#history/change_row'
import { tenantKey } from '#history/keys'

/** What stands before a tenant's first change. */
export const NO_HASH = ''

type Unsealed = Omit<ChangeRow, 'hash'>

/**
 * The hash of a change: HMAC-SHA256 over the hash of the one before it, a line feed and the row (see `canonical`), as
 * lower-case hexadecimal. Nothing where the row names a key that is not at hand.
 */
export function hashOf(tenantId: number, previous: string, row: Unsealed): string | undefined {
  const key = tenantKey(tenantId, row.key_id)
  return key && sealed(key, previous, row)
}

/** Rows in order, chained to `previous`. */
export function chain(key: KeyObject, previous: string, rows: Unsealed[]): ChangeRow[] {
  let last = previous
  return rows.map((row) => ({ ...row, hash: (last = sealed(key, last, row)) }))
}

const sealed = (key: KeyObject, previous: string, row: Unsealed) =>
  createHmac('sha256', key).update(`${previous}\n`).update(canonical(row)).digest('hex')
