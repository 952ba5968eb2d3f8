import { can } from '#permissions/grants'
import type { Permission } from '#permissions/verbs'
import { current } from '#tenancy/current'

interface HomePlace {
  key: string
  path: string
  icon: string
  permission: Permission
}

const places: HomePlace[] = [
  {
    key: 'import',
    path: '/customers/import',
    icon: 'table-import',
    permission: 'customers.import',
  },
  { key: 'dashboard', path: '/reports/dashboard', icon: 'chart-histogram', permission: 'reports.dashboard' },
  { key: 'reports', path: '/reports', icon: 'chart-bar', permission: 'reports.view' },
]

/** What the home page leads to, for the acting person. */
export function homePlaces() {
  const open = places.filter(({ permission }) => can(permission))
  return open.map(({ path, ...place }) => ({ ...place, href: `/${current.tenant.slug}${path}` }))
}
