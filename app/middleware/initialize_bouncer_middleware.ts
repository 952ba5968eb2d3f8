import { Bouncer } from '@adonisjs/bouncer'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { policies } from '#policies/main'
import { failClosed } from '#web/fail_closed'

const guarded = failClosed(policies)

/** Puts `bouncer` on the context for controllers; views are told what a person may do. */
export default class InitializeBouncerMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    ctx.bouncer = new Bouncer(() => ctx.auth.user ?? null, {}, guarded).setContainerResolver(ctx.containerResolver)
    return next()
  }
}

declare module '@adonisjs/core/http' {
  interface HttpContext {
    bouncer: Bouncer<NonNullable<HttpContext['auth']['user']>, Record<string, never>, typeof policies>
  }
}
