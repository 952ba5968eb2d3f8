/** Whose records a grant reaches, from narrow to wide. */
export const SCOPES = ['own', 'team', 'all'] as const
export type Scope = (typeof SCOPES)[number]
export type Reach = 'none' | Scope

/**
 * Everything that a role can permit; labels are `permissions.<key>` in the language files.
 * `rows`: whether own / team / all makes a difference, otherwise a grant is all or nothing.
 */
export const permissions = {
  'customers.view': { rows: true },
  'customers.create': { rows: false },
  'customers.edit': { rows: true },
  'customers.disable': { rows: true },
  'customers.delete': { rows: true },
  'customers.import': { rows: false },
  'customers.export': { rows: true },
  'customers.download': { rows: false },
  'views.share': { rows: false },
  'reports.view': { rows: false },
  'operations.view': { rows: true },
  'settings.fields': { rows: false },
  'settings.forms': { rows: false },
  'settings.dictionaries': { rows: false },
  'settings.roles': { rows: false },
  'settings.users': { rows: false },
} as const satisfies Record<string, { rows: boolean }>

export type Permission = keyof typeof permissions

export const permissionKeys = Object.keys(permissions) as Permission[]

export const isPermission = (key: string): key is Permission => Object.hasOwn(permissions, key)

/** The wider of two reaches: several roles add up. */
export function wider(one: Reach, other: Reach): Reach {
  const order: readonly Reach[] = ['none', ...SCOPES]
  return order.indexOf(one) >= order.indexOf(other) ? one : other
}
