import { createRoles } from '#actions/tenants/create_roles'
import { createDefaults } from '#lists/create_defaults'
import Tenant from '#models/tenant'
import { runAs, type CurrentTenant, type TenantSettings } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

interface NewTenant {
  slug: string
  name: string
  /** Language of the first roles and dictionaries. */
  language?: string
  settings?: TenantSettings
}

/** Makes a tenant with its roles and dictionaries; its people are invited into it afterwards. */
export class CreateTenant {
  async handle({ slug, name, language = 'en', settings = {} }: NewTenant): Promise<CurrentTenant> {
    return transaction(async (trx) => {
      const values = { slug, name, settings, status: 'active', configVersion: 1 }
      const { id } = await Tenant.create(values, { client: trx })
      const tenant = { id, slug, name, settings, configVersion: 1 }
      await runAs(tenant, undefined, async () => {
        await createRoles(trx, language)
        await createDefaults(trx, language)
      })
      return tenant
    })
  }
}
