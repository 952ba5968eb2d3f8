import type { ApiResponse } from '@japa/api-client'
import type { Fixture } from '#tests/generated/routes/fixture'
import type { Walked } from '#tests/generated/routes/walked'

/** What happened, as the cells of security/matrix.md say it. */
export function wordFor(
  answer: ApiResponse,
  { policy }: Walked,
  { expects }: Pick<Fixture, 'expects'>,
  signedIn: boolean
): string {
  const [status, location] = [answer.status(), String(answer.header('location') ?? '')]
  const toSignIn = status === 401 || location.startsWith('/login')
  if (!signedIn && policy !== 'public' && toSignIn) return 'sign in'
  if (status === 302 && location === '/') return 'home'
  if (expects.includes(status)) return 'yes'
  return { 403: 'refused', 404: 'not found', 422: 'invalid' }[status] ?? String(status)
}

/** A row that a list leaves out is like one that is not found. */
export const UNSEEN = 'not found'

/** One word for three: of one's own row, of a row of the team, of somebody else's. */
export function merged([own, team, other]: string[]): string {
  if (own === team && team === other) return own === 'yes' ? 'all' : own
  const rest = { 'not found': '', 'refused': '*' }[other]
  if (own === 'yes' && rest !== undefined && team === 'yes') return `team${rest}`
  if (own === 'yes' && rest !== undefined && team === other) return `own${rest}`
  return (team === other ? [own, other] : [own, team, other]).join(' / ')
}

export const isSuccess = (cell: string) => /^(yes|home|all|team\*?|own\*?)$/.test(cell)
