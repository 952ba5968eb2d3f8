import type { HttpContext } from '@adonisjs/core/http'
import { ForbiddenError } from '#exceptions/forbidden'
import { can } from '#permissions/grants'
import { reports } from '#reports/index'
import type { Report } from '#reports/define_report'
import { unknownPage } from '#web/unknown_page'

/**
 * The report that a request names.
 * @throws E_ROUTE_NOT_FOUND for none; ForbiddenError for one that isn't the acting person's to have made
 */
export function reportAsked({ request }: HttpContext): Report {
  const report = reports.find(({ key }) => key === request.input('report'))
  if (!report) throw unknownPage({ request })
  if (!can(report.permission)) throw new ForbiddenError(report.permission)
  return report
}
