import db from '@adonisjs/lucid/services/db'
import { readTenant } from '#operations/person'
import { runAs } from '#tenancy/current'

/** Does `work` in each active tenant, one after the other, as nobody. */
export async function inEveryTenant(work: () => Promise<void>) {
  for (const { id } of await db.from('tenants').where('status', 'active').select('id')) {
    const tenant = await readTenant(id)
    if (tenant) await runAs(tenant, undefined, work)
  }
}
