import { can } from '#permissions/grants'
import { current } from '#tenancy/current'
import { reportsOpen } from '#web/reports/report_form'

/** The reports that the acting person may have made: what each is, and where it begins. */
export function catalogue() {
  return reportsOpen().map(({ key, icon, label, about }) => ({
    ...{ key, icon, label, about, href: `/${current.tenant.slug}${beginOf(key)}` },
    schedule: can('reports.schedule') ? `/${current.tenant.slug}/reports/schedules/new?report=${key}` : undefined,
  }))
}

/** The customer base has a page of its own, where its filters and columns are chosen. */
const beginOf = (key: string) => (key === 'customer_base' ? '/reports/exports/new' : `/reports/runs/new?report=${key}`)
