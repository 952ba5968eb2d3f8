import router from '@adonisjs/core/services/router'
import { can } from '#permissions/grants'
import type { RoutePolicy } from '#web/route_policy'

/** Whether the acting person's permissions open the page at this path: what would answer 403 is no link. */
export function mayOpen(path: string): boolean {
  const policy = router.match(path.replace(/[?#].*/, ''), 'GET', false)?.route.meta.policy as RoutePolicy | undefined
  return policy?.kind !== 'can' || can(policy.permission)
}
