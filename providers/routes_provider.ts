import { Route, Router } from '@adonisjs/core/http'
import { checkPolicies } from '#web/check_policies'
import type { Permission } from '#permissions/verbs'
import type { RoutePolicy } from '#web/route_policy'

declare module '@adonisjs/core/http' {
  interface Route {
    /** For anybody, signed in or not. */
    public(): this
    /** For anybody signed in, before a tenant is chosen. */
    signedIn(): this
    /** For any member of the tenant. */
    member(): this
    /** For members whose roles grant the permission on at least some records. */
    can(permission: Permission): this
  }
}

const declared = new WeakMap<object, RoutePolicy>()

function declare(route: Route<any>, policy: RoutePolicy) {
  if (declared.has(route)) throw new Error(`The route ${route.getPattern()} declares two policies`)
  declared.set(route, policy)
  return route
}

/** Teaches routes to declare who may use them, and stops the boot at a route that does not. */
export default class RoutesProvider {
  boot() {
    Route.macro('public', function (this: Route<any>) {
      return declare(this, { kind: 'public' })
    })
    Route.macro('signedIn', function (this: Route<any>) {
      return declare(this, { kind: 'signed_in' })
    })
    Route.macro('member', function (this: Route<any>) {
      return declare(this, { kind: 'member' })
    })
    Route.macro('can', function (this: Route<any>, permission: Permission) {
      return declare(this, { kind: 'can', permission })
    })
    this.carryPolicies()
    this.checkOnCommit()
  }

  /** The framework hands a route on as plain data with room for more in `meta`. */
  private carryPolicies() {
    const toJSON = Route.prototype.toJSON
    Route.prototype.toJSON = function () {
      const json = toJSON.call(this)
      const policy = declared.get(this)
      return { ...json, meta: { ...json.meta, policy } }
    }
  }

  private checkOnCommit() {
    const commit = Router.prototype.commit
    Router.prototype.commit = function () {
      commit.call(this)
      checkPolicies(Object.values(this.toJSON()).flat())
    }
  }
}
