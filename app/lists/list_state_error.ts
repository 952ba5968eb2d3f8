import { Exception } from '@adonisjs/core/exceptions'

/**
 * A list was asked for something it doesn't offer: an unknown column, a hidden field in a filter,
 * a broken cursor. Answered with 422 and the message `lists.errors.<reason>`.
 */
export class ListStateError extends Exception {
  static status = 422
  static code = 'E_LIST_STATE'

  constructor(
    public reason: string,
    public params: Record<string, string> = {}
  ) {
    super(`List state: ${reason} ${JSON.stringify(params)}`)
  }
}
