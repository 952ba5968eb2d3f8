import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { beginTallies } from '#actions/tallies/recount_tallies'
import { createRoles } from '#actions/tenants/create_roles'
import { beginHistory } from '#history/head'
import { createDefaults } from '#lists/create_defaults'
import Tenant from '#models/tenant'
import { runAs, type CurrentTenant, type TenantSettings } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

interface NewTenant {
  slug: string
  name: string
  /** Language of the first roles, dictionaries and forms. */
  language?: string
  settings?: TenantSettings
}

const SLUG = /^[a-z][a-z0-9-]{1,38}[a-z0-9]$/

/** First parts of paths that are no tenant's. */
const TAKEN = new Set([
  'api',
  'assets',
  'csp',
  'email',
  'forgot-password',
  'forms',
  'health',
  'login',
  'logout',
  'metrics',
  'password',
  'portal',
  'preferences',
  'tenants',
])

/** Makes a tenant with its roles and dictionaries; its people are invited into it afterwards. */
export class CreateTenant {
  async handle({ slug, name, language = 'en', settings = {} }: NewTenant): Promise<CurrentTenant> {
    if (!SLUG.test(slug) || TAKEN.has(slug))
      throw new Error(`"${slug}" can't be an address: 3 to 40 of a-z, 0-9 and "-"`)
    return transaction(async (trx) => {
      const values = { slug, name, settings, status: 'active', configVersion: 1 }
      const { id } = await Tenant.create(values, { client: trx })
      const tenant = { id, slug, name, settings, configVersion: 1 }
      await runAs(tenant, undefined, () => this.furnish(trx, language))
      const { configVersion } = await Tenant.findOrFail(id, { client: trx })
      return { ...tenant, configVersion }
    })
  }

  private async furnish(trx: TransactionClientContract, language: string) {
    await beginHistory(trx)
    await beginTallies(trx)
    await createRoles(trx, language)
    await createDefaults(trx, language)
  }
}
