import { fileURLToPath } from 'node:url'
import { isAbsolute, join } from 'node:path'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

export function fromRoot(...parts) {
  return join(ROOT, ...parts)
}

export function storageFolder() {
  const chosen = process.env.STORAGE_PATH || 'storage'
  return isAbsolute(chosen) ? chosen : fromRoot(chosen)
}
