import { momentAt, now, toMoment } from '#database/decorators'
import type Operation from '#models/operation'
import ReportSchedule, { type PausedFor } from '#models/report_schedule'
import { OperationFailure } from '#operations/errors'
import { asPerson } from '#operations/person'
import { pauseSchedule } from '#actions/schedules/pause_schedule'
import { putDue } from '#reports/schedules/dues'
import { nextRun, type Rule } from '#reports/schedules/next_run'
import { companyZone } from '#tenancy/company_zone'
import { queueReport } from '#reports/queue_report'
import { reports } from '#reports/index'
import type { Parameters } from '#reports/parameters'
import type { Format } from '#operations/export/plan'
import { can } from '#permissions/grants'
import { insertMany } from '#tenancy/bulk'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * Starts a schedule of the current tenant that is due, with its owner's rights, and says when it is due again: the next time
 * after now, so that runs which were missed come once. Several workers may try at once: one of them finds it due. Where its
 * owner may no longer, it pauses.
 */
export async function startDue(id: string): Promise<void> {
  const schedule = await ReportSchedule.find(id)
  const due = schedule?.nextRunAt
  if (!schedule || !due || schedule.pausedAt || toMoment(due) > now()) return
  const next = momentAt(nextRun(schedule.rule as Rule, companyZone(), Date.now()))
  const refused = await asOwner(schedule, (trx) => moveOn(trx, schedule, next))
  if (refused) await pauseSchedule(schedule, refused)
}

/** Starts it once more, as the acting person, who is its owner; when it is due stays. */
export const startNow = (schedule: ReportSchedule) => asOwner(schedule, async () => true)

/** Why it could not be started, if so. */
async function asOwner(schedule: ReportSchedule, first: (trx: TransactionClientContract) => Promise<boolean>) {
  try {
    return await asPerson(schedule.userId, 'reports.schedule', () => transaction((trx) => start(trx, schedule, first)))
  } catch (error) {
    if (error instanceof OperationFailure) return error.code as PausedFor
    throw error
  }
}

async function start(
  trx: TransactionClientContract,
  schedule: ReportSchedule,
  first: (trx: TransactionClientContract) => Promise<boolean>
): Promise<PausedFor | null> {
  const report = reports.find(({ key }) => key === schedule.report)
  if (!report || !can(report.permission)) return 'not_permitted'
  if (!(await first(trx))) return null
  const { name, format, daysKept } = schedule
  const asked = { name, format: format as Format, daysKept }
  const operation = await queueReport(trx, report, schedule.parameters as Parameters, asked)
  if (!operation) throw new OperationFailure('view_gone')
  await insertMany(trx, 'report_recipients', ['user_id', 'operation_id'], recipientsOf(schedule, operation))
  await row(trx, schedule.id).update({ last_run_at: now(), operation_id: operation.id })
  return null
}

/** False when another worker was quicker, or somebody changed or paused it meanwhile. */
async function moveOn(trx: TransactionClientContract, { id, nextRunAt }: ReportSchedule, next: string) {
  const still = row(trx, id).where('next_run_at', toMoment(nextRunAt!)).whereNull('paused_at')
  const moved = await still.update({ next_run_at: next })
  if (Number(moved) === 0) return false
  await putDue(trx, id, next)
  return true
}

const recipientsOf = ({ recipients, userId }: ReportSchedule, { id }: Operation) =>
  recipients.filter((each) => each !== userId).map((each) => ({ user_id: each, operation_id: id }))

const row = (trx: TransactionClientContract, id: string) =>
  trx.from('report_schedules').where({ tenant_id: current.tenant.id, id })
