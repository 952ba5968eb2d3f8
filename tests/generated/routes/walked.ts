import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'

export interface Walked {
  method: string
  pattern: string
  policy: string
  name: string
}

/** Every route, read from the list that a test holds equal to the router's: tests are named before the router is ready. */
const walked: Walked[] = readFileSync(app.makePath('security/routes.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes(' | /'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, method, pattern, policy, name]) => ({ method, pattern, policy, name }))

/** Those of a tenant's pages; the others have no rows to leak. */
export const tenantRoutes = walked.filter(({ pattern }) => pattern.startsWith('/:tenant'))
export const reading = tenantRoutes.filter(({ method }) => method === 'GET')
export const writing = tenantRoutes.filter(({ method }) => method !== 'GET')
export const outsideTenants = walked.filter(({ pattern }) => !pattern.startsWith('/:tenant'))

export const titleOf = ({ method, pattern }: Walked) => `${method} ${pattern}`
