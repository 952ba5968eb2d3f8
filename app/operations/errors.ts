/**
 * The operation cannot go on, and trying again would not help: the file is broken, a right is gone.
 * A person reads `operations.failures.<code>`.
 */
export class OperationFailure extends Error {
  constructor(
    readonly code: string,
    readonly params: Record<string, string | number> = {}
  ) {
    super(`The operation failed: ${code} ${JSON.stringify(params)}`)
  }
}

/** Another worker holds the operation now: whatever this one was about to store is rolled back. */
export class LostLeaseError extends Error {
  constructor(operationId: string) {
    super(`Operation ${operationId} was taken over by another worker`)
  }
}

/** A person pressed Cancel: the step in hand is rolled back, the steps before it stay. */
export class CancelledError extends Error {
  constructor(operationId: string) {
    super(`Operation ${operationId} was cancelled`)
  }
}
