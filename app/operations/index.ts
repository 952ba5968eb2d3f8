import { importOperation } from '#operations/import/operation'
import { checkOperation } from '#operations/import/check_operation'
import { exportOperation } from '#operations/export/operation'
import { handOverOperation } from '#operations/hand_over/operation'
import { mergeValuesOperation } from '#operations/merge_values/operation'
import { massOperation } from '#operations/mass_action/operation'
import { undoOperation } from '#operations/undo/operation'
import { reportOperation } from '#operations/report/operation'
import { scanOperation } from '#operations/duplicates/operation'
import type { OperationKind } from '#operations/operation'

/** Every kind of operation that a worker can run. */
export const operationKinds: OperationKind[] = [
  importOperation,
  checkOperation,
  exportOperation,
  reportOperation,
  mergeValuesOperation,
  handOverOperation,
  massOperation,
  undoOperation,
  scanOperation,
]

/** Nothing for a kind that a plugin brought and took away again. */
export function kindOf(name: string): OperationKind | undefined {
  return operationKinds.find((one) => one.kind === name)
}
