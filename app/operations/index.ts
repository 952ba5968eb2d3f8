import type { OperationKind } from '#operations/operation'

/** Every kind of operation that a worker can run. */
export const operationKinds: OperationKind[] = []

/** Nothing for a kind that a plugin brought and took away again. */
export function kindOf(name: string): OperationKind | undefined {
  return operationKinds.find((one) => one.kind === name)
}
