import { translate } from '#fields/translate'
import { viewsOf } from '#lists/views'
import { formats } from '#operations/export/plan'
import { can } from '#permissions/grants'
import { reports } from '#reports/index'
import { PERIODS } from '#reports/periods'
import type { Report } from '#reports/define_report'

/** The reports that the acting person may have made, as choices. */
export const reportsOpen = (): Report[] => reports.filter(({ permission }) => can(permission))

/** What the forms of reports offer. */
export const reportChoices = () => ({
  views: viewsOf('customers').map(({ id, name }) => ({ value: id, label: name })),
  periods: PERIODS.map((value) => ({ value: value as string, label: translate(`reports.periods.${value}`) })),
  formats: formats.map((value) => ({
    value: value as string,
    label: translate(`reports.format_${value}`),
    help: translate(`reports.format_${value}_help`),
  })),
})
