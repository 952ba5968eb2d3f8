import db from '@adonisjs/lucid/services/db'
import { now } from '#database/decorators'
import { fileStore } from '#files/index'
import { current } from '#tenancy/current'

/** Removes uploads past their time: what was imported has its rows, what was not never will be. */
export async function tidyImports() {
  const { id: tenantId } = current.tenant
  const files = db.from('files').where('tenant_id', tenantId).where('purpose', 'import')
  for (const { id } of await files.where('expires_at', '<=', now()).select('id')) {
    await fileStore.remove(tenantId, id)
    await db.from('files').where('tenant_id', tenantId).where('id', id).delete()
  }
}
