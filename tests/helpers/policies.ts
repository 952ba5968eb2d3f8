import type { AuthorizationResponse } from '@adonisjs/bouncer'

/** What a policy answered: `allowed`, or the status of its refusal; nothing where it leaves it to others. */
export const statusOf = (answer: AuthorizationResponse | undefined) =>
  answer && (answer.authorized ? 'allowed' : answer.status)

/** The permission whose lack a refusal explains. */
export const permissionIn = (answer: AuthorizationResponse) =>
  (answer.translation?.data as { permission?: string } | undefined)?.permission
