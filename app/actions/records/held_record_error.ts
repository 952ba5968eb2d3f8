import { Exception } from '@adonisjs/core/exceptions'
import type { Tickets } from '#lists/tickets'

/** A customer can't go into the bin: there are work orders or service records of it. */
export class HeldRecordError extends Exception {
  static status = 409
  static code = 'E_HELD_RECORD'

  constructor(
    readonly recordId: string,
    readonly tickets: Tickets
  ) {
    super(`Customer ${recordId} has work orders or service records`)
  }
}
