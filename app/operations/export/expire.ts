import db from '@adonisjs/lucid/services/db'
import { now } from '#database/decorators'
import { fileStore } from '#files/index'
import { removeLeftovers } from '#operations/export/leftovers'
import { current } from '#tenancy/current'

/** Removes what the current tenant's exports no longer need: files past their time, parts of what ended early. */
export async function tidyExports() {
  const { id: tenantId } = current.tenant
  const files = db.from('files').where('tenant_id', tenantId).where('purpose', 'export')
  for (const { id } of await files.where('expires_at', '<=', now()).select('id')) {
    await fileStore.remove(tenantId, id)
    await db.from('files').where('tenant_id', tenantId).where('id', id).delete()
  }
  await removeLeftovers()
}
