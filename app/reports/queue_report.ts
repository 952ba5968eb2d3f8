import { savedStateOf } from '#lists/list_state'
import type Operation from '#models/operation'
import type { FilePlan } from '#operations/export/plan'
import { queueOperation } from '#operations/queue'
import { daysOf } from '#reports/periods'
import type { Report } from '#reports/define_report'
import type { Parameters } from '#reports/parameters'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

type Asked = Omit<FilePlan, 'report'>

/** Puts a report in line as the acting person; null when the view that it shows is gone or not theirs to see. */
export async function queueReport(
  trx: TransactionClientContract,
  { key: report, made }: Report,
  parameters: Parameters,
  asked: Asked
): Promise<Operation | null> {
  if ('rows' in made) {
    const days = parameters.days ?? daysOf(parameters.period!)
    return queueOperation(trx, 'report', { ...asked, report, days })
  }
  const chosen = made.chosen(parameters)
  if (!chosen) return null
  const { list } = made
  const name = asked.name ?? chosen.name
  return queueOperation(trx, 'export', {
    ...asked,
    ...(name && { name }),
    report,
    list,
    state: savedStateOf(chosen.state),
  })
}
