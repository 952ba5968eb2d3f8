import { savedStateOf } from '#lists/list_state'
import type Operation from '#models/operation'
import type { ExportPlan, FilePlan } from '#operations/export/plan'
import type { ReportPlan } from '#operations/report/plan'
import { queueOperation } from '#operations/queue'
import { daysOf } from '#reports/periods'
import type { Report } from '#reports/define_report'
import type { Parameters as Given } from '#reports/parameters'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

type Asked = Omit<FilePlan, 'report'>

type Planned = { kind: 'report'; plan: ReportPlan } | { kind: 'export'; plan: ExportPlan }

/** What the acting person asks for as an operation; null when the view that it shows is gone or not theirs to see. */
export function planReport({ key: report, made }: Report, parameters: Given, asked: Asked): Planned | null {
  if ('rows' in made) {
    const days = parameters.days ?? daysOf(parameters.period!)
    return { kind: 'report', plan: { ...asked, report, days } }
  }
  const chosen = made.chosen(parameters)
  if (!chosen) return null
  const { list } = made
  const name = asked.name ?? chosen.name
  const plan = { ...asked, ...(name && { name }), report, list, state: savedStateOf(chosen.state) }
  return { kind: 'export', plan }
}

/** Puts a report in line as the acting person. */
export async function queueReport(
  trx: TransactionClientContract,
  ...asked: Parameters<typeof planReport>
): Promise<Operation | null> {
  const planned = planReport(...asked)
  return planned && queueOperation(trx, planned.kind, planned.plan)
}
