import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { ForbiddenError } from '#exceptions/forbidden'
import { can } from '#permissions/grants'
import type { RoutePolicy } from '#web/route_policy'

/** Holds the route to its declared policy. What it cannot decide it refuses. */
export default class AuthorizeMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const policy = ctx.route?.meta.policy as RoutePolicy | undefined
    if (!this.allows(ctx, policy)) throw new ForbiddenError(policy?.kind === 'can' ? policy.permission : undefined)
    return next()
  }

  private allows({ logger }: HttpContext, policy: RoutePolicy | undefined): boolean {
    try {
      if (policy?.kind === 'member') return true
      return policy?.kind === 'can' && can(policy.permission)
    } catch (error) {
      logger.error({ err: error }, 'a policy failed, so it refused')
      return false
    }
  }
}
