/** Whose records a grant reaches, from narrow to wide. */
export const SCOPES = ['own', 'team', 'all'] as const
export type Scope = (typeof SCOPES)[number]
export type Reach = 'none' | Scope
export const REACHES: readonly Reach[] = ['none', ...SCOPES]

export interface PermissionKind {
  /** Whether own / team / all makes a difference; otherwise a grant is all or nothing. */
  rows: boolean
}

/**
 * The permissions known while the house is compiled, so that a slip in a route is found there. What registers some
 * (see registry.ts) adds its keys here: `declare module '#permissions/verbs'`.
 */
export interface PermissionKeys {}
export type Permission = keyof PermissionKeys

/** The wider of two reaches: several roles add up. */
export function wider(one: Reach, other: Reach): Reach {
  return covers(one, other) ? one : other
}

/** Whether one reach is at least as wide as another. */
export function covers(one: Reach, other: Reach): boolean {
  return REACHES.indexOf(one) >= REACHES.indexOf(other)
}
