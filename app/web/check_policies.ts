import { isPermission } from '#permissions/registry'
import type { RoutePolicy } from '#web/route_policy'

interface CommittedRoute {
  pattern: string
  methods: string[]
  meta: Record<string, unknown>
  middleware: { all(): Set<unknown> }
}

/** What must run before each kind of policy can hold. */
const needed: Record<RoutePolicy['kind'], string[]> = {
  public: [],
  signed_in: ['auth'],
  member: ['auth', 'tenant', 'authorize'],
  can: ['auth', 'tenant', 'authorize'],
}

/** Throws at boot for a route that does not say who may use it, or whose middleware could not hold it to that. */
export function checkPolicies(routes: CommittedRoute[]) {
  const problems = routes.flatMap((route) => {
    const problem = problemOf(route)
    return problem ? [`${route.methods.join('|')} ${route.pattern}: ${problem}`] : []
  })
  if (problems.length) throw new Error(`Routes without a sound policy:\n${problems.join('\n')}`)
}

function problemOf(route: CommittedRoute): string | undefined {
  const policy = route.meta.policy as RoutePolicy | undefined
  if (!policy) return 'declare .can(permission), .member(), .signedIn() or .public()'
  if (policy.kind === 'can' && !isPermission(policy.permission)) return `unknown permission "${policy.permission}"`
  const names = [...route.middleware.all()].map((one) => (one as { name?: string }).name)
  const missing = needed[policy.kind].filter((name) => !names.includes(name))
  if (missing.length) return `needs the middleware ${missing.join(', ')}`
  const inTenant = route.pattern.startsWith('/:tenant')
  const forTenant = policy.kind === 'member' || policy.kind === 'can'
  if (inTenant && !forTenant) return 'a page of a tenant is for its members'
  return undefined
}
