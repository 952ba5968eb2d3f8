import { Exception } from '@adonisjs/core/exceptions'
import type { Field, Operator } from '#fields/field'

/** A filter asked a field for something that it can't do. */
export class OperatorError extends Exception {
  static status = 422
  static code = 'E_OPERATOR'

  constructor(
    public field: Field,
    public operator: Operator
  ) {
    super(`Field "${field.key}" has no filter "${operator}"`)
  }
}
