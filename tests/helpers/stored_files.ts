import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { current } from '#tenancy/current'

/** Files of the tenant, unfinished ones too. */
export async function storedFiles(root = process.env.STORAGE_PATH!): Promise<string[]> {
  const folder = join(root, 'files')
  const [left, whole] = await Promise.all(
    ['.incoming', String(current.tenant.id)].map((name) => readdir(join(folder, name)).catch(() => []))
  )
  return [...left, ...whole]
}
