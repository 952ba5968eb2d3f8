import { exportPermissions } from '#reports/export_permissions'
import { reports } from '#reports/index'
import type { Permissions } from '#permissions/registry'
import type { PermissionKind } from '#permissions/verbs'

const page = {
  'reports.view': { rows: false },
  'reports.schedule': { rows: false },
  'reports.dashboard': { rows: false },
}

type Keys = Record<keyof typeof page | 'reports.changes' | 'reports.imports', PermissionKind>

declare module '#permissions/verbs' {
  interface PermissionKeys extends Keys {}
}

/** To open the pages of reports, what single reports bring along, and what exports ask for. */
export const reportPermissions = (): Permissions[] => [
  page,
  ...reports.map(({ permissions }) => permissions),
  exportPermissions,
]
