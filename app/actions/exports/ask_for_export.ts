import { DateTime } from 'luxon'
import { exportProblem, withoutUnimportable, type ExportProblem } from '#actions/exports/export_problem'
import { ListQuery } from '#lists/list_query'
import type { Count } from '#lists/count_records'
import ExportApproval from '#models/export_approval'
import type Operation from '#models/operation'
import { rowsOfTheDay } from '#operations/export/hold_limits'
import { exportLimits } from '#operations/export/limits'
import { oldestFirst } from '#operations/export/measure'
import type { ExportPlan } from '#operations/export/plan'
import { planOperation, queueOperation } from '#operations/queue'
import { noteInLedger } from '#reports/ledger'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

/** A request waits for a second person this long. */
const HOURS = 72

type Answer =
  | { operation: Operation; waits: boolean }
  | { problem: ExportProblem }
  /** Rows that the person may still take out today. */
  | { spent: true; left: number }

/** Has an export made as the company's limits say: at once, after a second person's approval, or not today. */
export class AskForExport {
  async handle(asked: ExportPlan): Promise<Answer> {
    const plan = withoutUnimportable(asked)
    const problem = exportProblem(plan)
    if (problem) return { problem }
    const { approvalRows, dailyRows } = exportLimits()
    const count = await countUpTo(plan, Math.max(approvalRows ?? 0, dailyRows ?? 0))
    if (approvalRows !== null && exceeds(count, approvalRows)) return this.wait(plan, count)
    const left = dailyRows === null ? Infinity : Math.max(0, dailyRows - (await rowsOfTheDay()))
    if (exceeds(count, left)) return { spent: true, left }
    return { operation: await transaction((trx) => queueOperation(trx, 'export', plan)), waits: false }
  }

  private wait(plan: ExportPlan, { value, capped }: Count): Promise<Answer> {
    return transaction(async (trx) => {
      const operation = await planOperation(trx, 'export', plan)
      const expiresAt = DateTime.utc().plus({ hours: HOURS })
      const request = { operationId: operation.id, askedBy: current.user!.id, rows: capped ? null : value, expiresAt }
      await ExportApproval.create({ ...request, state: 'waiting', version: 1 }, { client: trx })
      await noteInLedger(trx, 'export_asked', operation.id, { ...plan, rows: request.rows })
      return { operation, waits: true }
    })
  }
}

/** A count that stopped may be any larger one. */
const exceeds = ({ value, capped }: Count, most: number) => (capped ? most !== Infinity : value > most)

async function countUpTo(plan: ExportPlan, most: number): Promise<Count> {
  if (most === 0) return { value: 0, capped: false }
  return (await ListQuery.for(oldestFirst(plan, null, 1))).count(most)
}
