import { DateTime } from 'luxon'
import { buffer } from 'node:stream/consumers'
import { fileStore } from '#files/index'
import { defaultState } from '#lists/default_state'
import type { SavedState } from '#lists/list_state'
import ExportApproval from '#models/export_approval'
import Operation from '#models/operation'
import type { ExportPlan, ExportResult, Format } from '#operations/export/plan'
import { planOperation, queueOperation } from '#operations/queue'
import { Worker } from '#operations/worker'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

/** What the form of an export asks for. */
export const exportPlan = (
  state: Partial<SavedState> = {},
  format: Format = 'csv',
  more: Partial<ExportPlan> = {}
): ExportPlan => ({
  report: 'customer_base',
  list: 'customers',
  format,
  state: { ...defaultState('customers'), ...state },
  ...more,
})

/** Queues an export of the customer base as the acting person. */
export async function queueExport(...asked: Parameters<typeof exportPlan>) {
  return transaction((trx) => queueOperation(trx, 'export', exportPlan(...asked)))
}

/** An export of the acting person that waits for a second one. */
export function waitingExport(...asked: Parameters<typeof exportPlan>) {
  return transaction(async (trx) => {
    const operation = await planOperation(trx, 'export', exportPlan(...asked))
    const request = { operationId: operation.id, askedBy: current.user!.id, rows: 3, version: 1 }
    const expiresAt = DateTime.utc().plus({ hours: 1 })
    await ExportApproval.create({ ...request, state: 'waiting', expiresAt }, { client: trx })
    return operation
  })
}

/** Queues it, lets a worker run it to its end, and reads the file. */
export async function exportCustomers(...asked: Parameters<typeof queueExport>) {
  const { id } = await queueExport(...asked)
  await new Worker({ pause: 10 }).drain()
  return exportOutcome(id)
}

export async function exportOutcome(id: string) {
  const operation = await Operation.findOrFail(id)
  const result = operation.result as ExportResult
  const bytes = result.fileId ? await buffer(await fileStore.openRead(current.tenant.id, result.fileId)) : null
  return {
    operation,
    result,
    bytes,
    lines:
      bytes
        ?.toString()
        .replace(/^\ufeff/, '')
        .split('\r\n')
        .slice(0, -1) ?? [],
  }
}
