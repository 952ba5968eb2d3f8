import type { I18n } from '@adonisjs/i18n'
import { current } from '#tenancy/current'
import { fold } from '#text/fold'
import { mayOpen } from '#web/may_open'
import { navigation } from '#web/navigation'

/** Somewhere to go: a page of the application, or the beginning of something to do. */
export interface Place {
  label: string
  href: string
  icon: string
}

interface Further {
  /** Its name, in the language files. */
  name: string
  path: string
  icon: string
}

const pages: Further[] = [
  { name: 'customers.bin', path: '/customers/bin', icon: 'trash' },
  { name: 'reports.places_schedules', path: '/reports/schedules', icon: 'calendar-repeat' },
  { name: 'reports.places_dashboard', path: '/reports/dashboard', icon: 'chart-histogram' },
  { name: 'reports.places_templates', path: '/reports/templates', icon: 'template' },
  { name: 'reports.places_approvals', path: '/reports/approvals', icon: 'checks' },
  { name: 'reports.places_ledger', path: '/reports/ledger', icon: 'book' },
  { name: 'shell.profile', path: '/profile', icon: 'user-circle' },
  { name: 'profile.security', path: '/profile/security', icon: 'shield-lock' },
]

const starts: Further[] = [
  { name: 'lists.new_customers', path: '/customers/new', icon: 'user-plus' },
  { name: 'lists.new_work_orders', path: '/work-orders/new', icon: 'clipboard-plus' },
  { name: 'lists.new_service_records', path: '/service-records/new', icon: 'headset' },
  { name: 'lists.bulk_import', path: '/customers/import', icon: 'upload' },
  { name: 'lists.export_customers', path: '/reports/exports/new', icon: 'file-export' },
]

/** The pages that the acting person may open, whose names hold every word of `q`. */
export function pagesNamed(q: string, i18n: I18n): Place[] {
  const menu = navigation(current.tenant.slug, i18n).map(({ label, href, icon }) => ({ label, href, icon }))
  return named(q, [...menu, ...open(pages, i18n)])
}

/** What they may begin. */
export const startsNamed = (q: string, i18n: I18n): Place[] => named(q, open(starts, i18n))

const open = (places: Further[], i18n: I18n): Place[] =>
  places
    .map(({ name, path, icon }) => ({ label: i18n.t(name), href: `/${current.tenant.slug}${path}`, icon }))
    .filter(({ href }) => mayOpen(href))

function named(q: string, places: Place[]): Place[] {
  const words = fold(q).split(/\s+/).filter(Boolean)
  return places.filter(({ label }) => words.every((word) => fold(label).includes(word)))
}
