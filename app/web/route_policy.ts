import type { Permission } from '#permissions/verbs'

/** Who may use a route, declared where the route is. */
export type RoutePolicy =
  | { kind: 'public' }
  /** Anybody signed in, before a tenant is chosen. */
  | { kind: 'signed_in' }
  /** Any member of the tenant. */
  | { kind: 'member' }
  | { kind: 'can'; permission: Permission }

export function printPolicy(policy: RoutePolicy): string {
  return policy.kind === 'can' ? policy.permission : policy.kind.replace('_', ' ')
}
