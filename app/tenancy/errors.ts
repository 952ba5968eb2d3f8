import { Exception } from '@adonisjs/core/exceptions'

/** A tenant's table was touched outside a tenant. */
export class NoTenantError extends Exception {
  static status = 500
  static code = 'E_NO_TENANT'

  constructor(what: string) {
    super(`No tenant is set: ${what} was asked for outside runAs()`)
  }
}

/** A row was about to be written for another tenant than the current one. */
export class TenantMismatchError extends Exception {
  static status = 500
  static code = 'E_TENANT_MISMATCH'

  constructor(table: string) {
    super(`A row of ${table} carries another tenant than the current one`)
  }
}

/** A statement names a tenant's table without holding it to the current tenant. */
export class TenantSqlError extends Exception {
  static status = 500
  static code = 'E_TENANT_SQL'

  constructor(reason: string, sql: string) {
    super(`Refused statement: ${reason}: ${sql.slice(0, 300)}`)
  }
}

/** A statement would change or delete what may only be added to. */
export class AppendOnlyError extends Exception {
  static status = 500
  static code = 'E_APPEND_ONLY'

  constructor(table: string, sql: string) {
    super(`Refused statement: ${table} is append-only: ${sql.slice(0, 300)}`)
  }
}

/** Somebody who looks through a role, and changes nothing meanwhile, was about to change something. */
export class ViewingError extends Exception {
  static status = 403
  static code = 'E_VIEWING'

  constructor() {
    super('Nothing is changed while somebody looks through a role')
  }
}
