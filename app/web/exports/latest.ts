import { can } from '#permissions/grants'
import { latestCustomerBase } from '#reports/find_generated'
import { current } from '#tenancy/current'

/** The newest customer base that the acting person had made and may still download, for the head of the list. */
export async function latestExport() {
  const latest = can('customers.download') && can('customers.export') ? await latestCustomerBase() : null
  return (
    latest && {
      href: `/${current.tenant.slug}/reports/exports/${latest.id}/file`,
      at: latest.createdAt,
      format: latest.format.toUpperCase(),
      rows: latest.result.rows,
    }
  )
}
