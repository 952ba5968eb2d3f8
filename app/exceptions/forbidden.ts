import { Exception } from '@adonisjs/core/exceptions'
import type { Permission } from '#permissions/verbs'

/** The person's roles do not permit it; the page names the permission and who can grant it. */
export class ForbiddenError extends Exception {
  static status = 403
  static code = 'E_FORBIDDEN'

  /** @param reason a text of the language files, for where no permission is missing */
  constructor(
    readonly permission: Permission | undefined,
    readonly reason?: string
  ) {
    super(`Not permitted: ${permission ?? 'no policy allows it'}`)
  }
}
