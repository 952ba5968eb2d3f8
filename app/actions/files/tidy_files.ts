import db from '@adonisjs/lucid/services/db'
import { now } from '#database/decorators'
import { fileStore } from '#files/index'
import { current } from '#tenancy/current'

const STEP = 100
/** A row names its preview, so the row goes first. */
const PURPOSES = ['attachment', 'preview']

/** Removes the current tenant's files that were never attached, or are no longer: the bytes first, so that none is forgotten. */
export async function tidyFiles() {
  for (const purpose of PURPOSES) for (let gone = STEP; gone === STEP;) gone = await tidyStep(purpose)
}

async function tidyStep(purpose: string): Promise<number> {
  const { id: tenantId } = current.tenant
  const files = () => db.from('files').where({ tenant_id: tenantId, purpose }).where('expires_at', '<=', now())
  const ids: string[] = (await files().limit(STEP).select('id')).map(({ id }) => id)
  for (const id of ids) await fileStore.remove(tenantId, id)
  if (ids.length) await files().whereIn('id', ids).delete()
  return ids.length
}
