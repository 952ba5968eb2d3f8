import type { NormalizeConstructor } from '@adonisjs/core/types/helpers'
import type { LucidModel, LucidRow } from '@adonisjs/lucid/types/model'
import { current } from '#tenancy/current'
import { NoTenantError, TenantMismatchError } from '#tenancy/errors'
import { newId } from '#text/ids'

type Owned = NormalizeConstructor<LucidModel> & {
  new (...args: any[]): LucidRow & { id: string; tenantId: number }
}

/**
 * A model whose rows belong to a tenant: queries are held to it by the scope (app/tenancy/scope.ts),
 * saves stamp it here and refuse any other.
 */
export function tenantOwned<T extends Owned>(superclass: T) {
  return class extends superclass {
    static tenantOwned = true
    static selfAssignPrimaryKey = true

    async save(): Promise<this> {
      if (!current.isSystem) this.stampTenant()
      if (!this.$isPersisted) this.id ??= newId()
      return super.save()
    }

    private stampTenant() {
      const name = (this.constructor as LucidModel).table
      if (current.tenantId === undefined) throw new NoTenantError(name)
      this.tenantId ??= current.tenantId
      const moved = this.$isPersisted && 'tenantId' in this.$dirty
      if (this.tenantId !== current.tenantId || moved) throw new TenantMismatchError(name)
    }
  }
}
