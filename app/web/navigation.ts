import type { I18n } from '@adonisjs/i18n'
import { can } from '#permissions/grants'
import type { Permission } from '#permissions/verbs'
import type { NavItem } from '#web/shell'

interface Place {
  key: string
  path: string
  icon: string
  section: NavItem['section']
  permission?: Permission
}

const places: Place[] = [
  { key: 'home', path: '', icon: 'home', section: 'main' },
  {
    key: 'customers',
    path: '/customers',
    icon: 'users',
    section: 'main',
    permission: 'customers.view',
  },
  { key: 'mentions', path: '/mentions', icon: 'at', section: 'main', permission: 'comments.view' },
  {
    key: 'work_orders',
    path: '/work-orders',
    icon: 'clipboard-list',
    section: 'main',
    permission: 'work_orders.view',
  },
  {
    key: 'service_records',
    path: '/service-records',
    icon: 'headset',
    section: 'main',
    permission: 'service_records.view',
  },
  {
    key: 'calls',
    path: '/customers/call',
    icon: 'phone-incoming',
    section: 'main',
    permission: 'service_records.create',
  },
  {
    key: 'reports',
    path: '/reports',
    icon: 'chart-bar',
    section: 'main',
    permission: 'reports.view',
  },
  {
    key: 'operations',
    path: '/operations',
    icon: 'progress-check',
    section: 'main',
    permission: 'operations.view',
  },
  {
    key: 'company',
    path: '/settings/company',
    icon: 'building-store',
    section: 'setup',
    permission: 'settings.company',
  },
  {
    key: 'fields',
    path: '/settings/fields',
    icon: 'forms',
    section: 'setup',
    permission: 'settings.fields',
  },
  {
    key: 'forms',
    path: '/settings/forms',
    icon: 'layout-list',
    section: 'setup',
    permission: 'settings.forms',
  },
  {
    key: 'dictionaries',
    path: '/settings/dictionaries',
    icon: 'list-details',
    section: 'setup',
    permission: 'settings.dictionaries',
  },
  { key: 'users', path: '/settings/users', icon: 'user-cog', section: 'setup', permission: 'settings.users' },
  { key: 'teams', path: '/settings/teams', icon: 'users-group', section: 'setup', permission: 'settings.users' },
  { key: 'history', path: '/settings/history', icon: 'history', section: 'setup', permission: 'settings.history' },
  { key: 'export', path: '/settings/export', icon: 'file-export', section: 'setup', permission: 'settings.export' },
  { key: 'files', path: '/settings/files', icon: 'paperclip', section: 'setup', permission: 'settings.files' },
  {
    key: 'duplicates',
    path: '/settings/duplicates',
    icon: 'copy-check',
    section: 'setup',
    permission: 'settings.duplicates',
  },
  { key: 'roles', path: '/settings/roles', icon: 'shield-lock', section: 'setup', permission: 'settings.roles' },
]

/** The menu of the signed-in person: what they may not open is not there. */
export function navigation(slug: string, i18n: I18n): NavItem[] {
  return places
    .filter(({ permission }) => !permission || can(permission))
    .map(({ key, path, icon, section }) => {
      return { key, icon, section, label: i18n.t(`home.nav.${key}`), href: `/${slug}${path}` }
    })
}
