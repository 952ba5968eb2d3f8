import { buffer } from 'node:stream/consumers'
import { fileStore } from '#files/index'
import { defaultState } from '#lists/default_state'
import type { SavedState } from '#lists/list_state'
import Operation from '#models/operation'
import type { ExportPlan, ExportResult, Format } from '#operations/export/plan'
import { queueOperation } from '#operations/queue'
import { Worker } from '#operations/worker'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

/** Queues an export of the customer base as the acting person. */
export async function queueExport(
  state: Partial<SavedState> = {},
  format: Format = 'csv',
  more: Partial<ExportPlan> = {}
) {
  const plan: ExportPlan = {
    report: 'customer_base',
    list: 'customers',
    format,
    state: { ...defaultState('customers'), ...state },
    ...more,
  }
  return transaction((trx) => queueOperation(trx, 'export', plan))
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
