import { momentAt, now } from '#database/decorators'
import { noteDifference } from '#actions/note_difference'
import type ReportSchedule from '#models/report_schedule'
import type { PausedFor } from '#models/report_schedule'
import { putDue } from '#reports/schedules/dues'
import { nextRun, type Rule } from '#reports/schedules/next_run'
import { companyZone } from '#tenancy/company_zone'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Stops a schedule until somebody resumes it; nothing where it is paused already. */
export function pauseSchedule({ id, name }: ReportSchedule, pausedFor: PausedFor): Promise<void> {
  return transaction(async (trx) => {
    const paused = { paused_at: now(), paused_for: pausedFor, next_run_at: null, updated_at: now() }
    const rows = await schedule(trx, id).whereNull('paused_at').update(paused)
    if (Number(rows) === 0) return
    await putDue(trx, id, null)
    const note = { list: 'schedules', recordId: id, action: 'pause', kept: ['name'] }
    await noteDifference(trx, note, { name }, { name, pausedFor })
  })
}

/** It is due again from now on; what it missed is not made up for. */
export function resumeSchedule({ id, name, rule, pausedFor }: ReportSchedule): Promise<void> {
  return transaction(async (trx) => {
    const next = momentAt(nextRun(rule as Rule, companyZone(), Date.now()))
    const running = { paused_at: null, paused_for: null, next_run_at: next, updated_at: now() }
    const rows = await schedule(trx, id).whereNotNull('paused_at').update(running)
    if (Number(rows) === 0) return
    await putDue(trx, id, next)
    const note = { list: 'schedules', recordId: id, action: 'resume', kept: ['name'] }
    await noteDifference(trx, note, { name, pausedFor }, { name })
  })
}

const schedule = (trx: TransactionClientContract, id: string) =>
  trx.from('report_schedules').where({ tenant_id: current.tenant.id, id })
