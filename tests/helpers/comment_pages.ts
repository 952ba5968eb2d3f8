import type { ApiClient } from '@japa/api-client'
import type User from '#models/user'

interface Sent {
  body?: string
  told?: string[]
  waiting?: string[]
  removed?: string[]
  version?: number
  submission?: string
  /** Paths of files. */
  files?: string[]
}

/** Sends the form of a comment as a browser does; a page that changes one says so in `path`. */
export function sendComment(client: ApiClient, user: User, path: string, sent: Sent) {
  const call = client.post(path).loginAs(user).withCsrfToken().redirects(0).accept('html')
  const { body, version, submission, files = [] } = sent
  const fields = { body, version: version && String(version), _submission: submission }
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) call.field(name, value)
  for (const name of ['told', 'waiting', 'removed'] as const)
    for (const id of sent[name] ?? []) call.field(`${name}[]`, id)
  for (const file of files) call.file('uploads[]', file)
  return call
}

/** Sends files to a form that takes them. */
export function sendFiles(client: ApiClient, user: User, path: string, files: string[], submission?: string) {
  const call = client.post(path).loginAs(user).withCsrfToken().redirects(0).accept('html')
  if (submission) call.field('_submission', submission)
  for (const file of files) call.file('uploads[]', file)
  return call
}
