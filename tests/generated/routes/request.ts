import type { ApiClient } from '@japa/api-client'
import type User from '#models/user'

/** One call of a route, as plain data, so that ids in it can be exchanged. */
export interface RouteRequest {
  method: string
  path: string
  body?: Record<string, unknown>
}

/** Every request that differs from `request` in one place: `from` there became `to`. */
export function substitutions(request: RouteRequest, from: string[], to: (id: string) => string): RouteRequest[] {
  const text = JSON.stringify(request)
  return from.filter((id) => text.includes(id)).map((id) => JSON.parse(text.replaceAll(id, to(id))) as RouteRequest)
}

export async function send(client: ApiClient, request: RouteRequest, user?: User, csrf = true) {
  const call = client
    .request(request.path, request.method as 'GET')
    .redirects(0)
    .accept('html')
  if (user) call.loginAs(user)
  if (request.method !== 'GET' && csrf) call.withCsrfToken()
  if (request.body) call.form(formOf(request.body))
  return call
}

/** As browsers name the controls of a list: `columns[0]`, `constants[status]`. */
export function formOf(body: object, prefix = ''): Record<string, string> {
  const parts = Object.entries(body).map(([key, value]) => {
    const name = prefix ? `${prefix}[${key}]` : key
    return typeof value === 'object' ? formOf(value, name) : { [name]: String(value) }
  })
  return Object.assign({}, ...parts)
}

/** What two answers must share: all but what is new in each response or was typed. */
export function normal(body: string, ...typed: string[]): string {
  const text = typed.reduce((answer, id) => answer.replaceAll(id, 'ID'), body)
  return text
    .replace(/nonce="[^"]*"/g, '')
    .replace(/name="_csrf" value="[^"]*"/g, '')
    .replace(/x-csrf-token[^,}]*/g, '')
    .replace(/\b[0-9A-HJKMNP-TV-Z]{26}\b/g, 'ULID')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'REQUEST')
}
