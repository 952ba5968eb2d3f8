import type { FilePlan } from '#operations/export/plan'
import type { Days } from '#reports/periods'

/** A report that is no list, for days that are fixed when it is asked for. */
export interface ReportPlan extends FilePlan {
  days: Days
}
