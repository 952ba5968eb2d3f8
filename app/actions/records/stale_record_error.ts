import { Exception } from '@adonisjs/core/exceptions'

/** Somebody else saved this record after it was read. */
export class StaleRecordError extends Exception {
  static status = 409
  static code = 'E_STALE_RECORD'

  constructor(readonly recordId: string) {
    super(`Record ${recordId} was changed by somebody else in the meantime`)
  }
}
