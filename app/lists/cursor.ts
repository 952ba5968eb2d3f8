import { ListStateError } from '#lists/list_state_error'
import { isId } from '#text/ids'

/** The last row of a page: its place in the order. Rows without a value of the sorted field have `null`. */
export interface Cursor {
  id: string
  value: string | number | null
}

/** Opaque text for URLs: base64url (RFC 4648 §5) of the JSON `[id, value]`. */
export function printCursor({ id, value }: Cursor): string {
  return Buffer.from(JSON.stringify([id, value])).toString('base64url')
}

/** @throws ListStateError when a person or a program changed it */
export function parseCursor(text: string): Cursor {
  const [id, value = null] = decoded(text)
  const comparable = value === null || typeof value === 'string' || Number.isFinite(value)
  if (typeof id !== 'string' || !isId(id) || !comparable) throw new ListStateError('cursor')
  return { id, value: value as Cursor['value'] }
}

function decoded(text: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    return Array.isArray(parsed) ? parsed : []
  } catch {
    return []
  }
}
