import db from '@adonisjs/lucid/services/db'
import { CreateSchedule } from '#actions/schedules/create_schedule'
import { readSchedule, type ScheduleForm } from '#actions/schedules/schedule_input'
import { putDue } from '#reports/schedules/dues'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

/** What the form of a schedule sends. */
export const scheduleForm = {
  name: 'Monday base',
  report: 'customer_base',
  format: 'csv',
  every: 'week',
  weekday: '1',
  time: '07:00',
  days_kept: '30',
}

/** A schedule of the acting person's. */
export async function makeSchedule(values: Partial<ScheduleForm> = {}) {
  const read = readSchedule({ ...scheduleForm, daysKept: '30', ...values })
  if ('problems' in read) throw new Error(`The schedule was refused: ${JSON.stringify(read.problems)}`)
  const schedule = await new CreateSchedule().handle(read.input)
  if (!schedule) throw new Error('There is a schedule of that name')
  return schedule
}

/** As if its time had come: a moment, or any moment of the past. */
export function makeDue(id: string, due = '2026-01-05 06:00:00.000') {
  return transaction(async (trx) => {
    await trx.from('report_schedules').where({ tenant_id: current.tenant.id, id }).update({ next_run_at: due })
    await putDue(trx, id, due)
  })
}

/** How many operations the current tenant has. */
export const operationsNow = async () =>
  (await db.from('operations').where('tenant_id', current.tenant.id).orderBy('id').select('id', 'plan', 'kind')).map(
    ({ plan, ...row }) => ({ ...row, plan: JSON.parse(plan) })
  )
