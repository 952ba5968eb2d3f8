import { FileProblem } from '#files/file_problem'
import { ListStateError } from '#lists/list_state_error'
import { OperationFailure } from '#operations/errors'

/** What trying again can't cure ends the export with its reason; anything else is tried again. */
export function failureOf(error: unknown): unknown {
  if (error instanceof ListStateError)
    return new OperationFailure(error.reason === 'filter_unseen' ? 'field_withheld' : 'filter_gone', error.params)
  if (error instanceof FileProblem && error.code !== 'disk_full') return new OperationFailure(error.code, error.params)
  return error
}
