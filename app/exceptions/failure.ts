import { denialOf } from '#exceptions/denial'
import { isDiskFull } from '#files/disk_full'
import type { Denial } from '#web/error_page'

/** What a person is told about an error. */
export interface Failure {
  status: number
  message: string
  code?: string
  denial?: Denial
  headers?: Record<string, string>
}

interface Thrown {
  status?: number
  code?: string
  name?: string
  message: string
  response?: { availableIn?: number; status?: number }
}

/** The database does not answer, or not in time: drivers of MySQL, SQLite's busy, the pool of connections; nor does the store of files. */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
  'ER_CON_COUNT_ERROR',
  'ER_SERVER_SHUTDOWN',
  'ER_STATEMENT_TIMEOUT',
  'ER_QUERY_TIMEOUT',
  'SQLITE_BUSY',
  'E_OBJECT_STORAGE',
])

const RULES_OF_TYPE = new Set(['string', 'number', 'array', 'object', 'boolean'])

export async function failureOf(error: Thrown): Promise<Failure> {
  const { message, code } = error
  if (AWAY.has(code ?? '') || error.name === 'KnexTimeoutError') {
    return { status: 503, message: 'The database is away', headers: { 'Retry-After': '2' } }
  }
  if (isDiskFull(error)) return { status: 507, message: 'There is no space left on the server' }
  if (code === 'E_BAD_CSRF_TOKEN') return { status: 419, message: 'The page has expired', code }
  if (code === 'E_TOO_MANY_REQUESTS') {
    return {
      status: 429,
      message,
      headers: { 'Retry-After': String(error.response?.availableIn ?? 60) },
    }
  }
  if (code === 'E_VIEWING') return { status: 403, message: 'Nothing is changed while you look through a role', code }
  if (code === 'E_AUTHORIZATION_FAILURE' && error.response?.status === 404) return { status: 404, message: 'Not found' }
  if (code === 'E_AUTHORIZATION_FAILURE' || code === 'E_FORBIDDEN') {
    return { status: 403, message: 'Not permitted', denial: denialOf(error) }
  }
  const status = error.status ?? 500
  return { status, message: status < 500 ? message : 'Something broke on our side', code }
}

/** A list or an object where one text belongs: no form of ours sends it. Missing values fail as `required`. */
export function askedInWrongType(messages: { rule: string }[]): boolean {
  return messages.some(({ rule }) => RULES_OF_TYPE.has(rule))
}
