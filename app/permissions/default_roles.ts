import { permissionKeys } from '#permissions/registry'
import { OWNER } from '#permissions/roles'
import type { Permission, Scope } from '#permissions/verbs'

export interface DefaultRole {
  /** Also the key of its name in the language files: `permissions.role_<key>`. */
  key: typeof OWNER | 'manager' | 'agent' | 'analyst'
  grants: Partial<Record<Permission, Scope>>
}

const all = (...keys: Permission[]) => Object.fromEntries(keys.map((key) => [key, 'all'])) as DefaultRole['grants']

/** What every new tenant starts with; from then on roles are rows that its owner changes. */
export const defaultRoles = (): DefaultRole[] => [
  { key: OWNER, grants: {} },
  {
    key: 'manager',
    grants: all(...permissionKeys().filter((key) => !['settings.roles', 'settings.users'].includes(key))),
  },
  {
    key: 'agent',
    grants: {
      ...all('customers.view', 'customers.create', 'work_orders.view', 'work_orders.create'),
      ...all('service_records.view', 'service_records.create'),
      ...all('comments.view', 'comments.create', 'files.view', 'files.create'),
      'customers.edit': 'team',
      'customers.disable': 'team',
      'work_orders.edit': 'team',
      'service_records.edit': 'team',
      'operations.view': 'own',
    },
  },
  {
    key: 'analyst',
    grants: {
      ...all('customers.view', 'customers.export', 'customers.download', 'exports.personal'),
      ...all('work_orders.view', 'work_orders.export', 'service_records.view', 'service_records.export'),
      ...all('reports.view', 'reports.schedule', 'reports.dashboard'),
      ...all('comments.view', 'files.view'),
      'operations.view': 'own',
    },
  },
]
