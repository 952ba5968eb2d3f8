import { DateTime } from 'luxon'
import ServiceRecord from '#models/service_record'
import WorkOrder from '#models/work_order'
import { current } from '#tenancy/current'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

let count = 0

type Values = Partial<{
  number: string
  subject: string
  deletedAt: DateTime
  assigneeId: string
  dueOn: string
  statusId: string
}>

/** A work order of a customer as it is kept, whatever its pages would ask for. */
export function workOrderOf(customerId: string, values: Values = {}, client?: TransactionClientContract) {
  const subject = values.subject ?? 'Repair the pump'
  const row = {
    number: `W-${++count}`,
    subject,
    sortName: subject.toLowerCase(),
    source: 'user',
    custom: {},
    version: 1,
  }
  return WorkOrder.create({ ...row, customerId, createdBy: current.user!.id, ...values }, { client })
}

/** A service record of a customer; it happened now, unless it is said when. */
export function serviceRecordOf(customerId: string, summary: string, happenedAt = DateTime.utc()) {
  const row = { number: `S-${++count}`, sortName: summary.toLowerCase(), source: 'user', custom: {}, version: 1 }
  const handledBy = current.user!.id
  return ServiceRecord.create({ ...row, customerId, summary, direction: 'in', happenedAt, handledBy })
}
