import db from '@adonisjs/lucid/services/db'
import { current } from '#tenancy/current'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface Loaded {
  version: number
  parts: Map<string, Promise<unknown>>
}

const loaders = new Map<string, () => Promise<unknown>>()
const tenants = new Map<number, Loaded>()
const TENANTS_KEPT = 500

/**
 * A part of what a tenant's admins configure: fields, forms, dictionaries, views, roles. It is read
 * once for each version of the tenant's configuration and kept in memory; the version comes with
 * every request, so that a change holds at once in every process. The returned function answers
 * without waiting, after `loadConfiguration` has run.
 */
export function configurationPart<T>(name: string, load: () => Promise<T>): () => T {
  loaders.set(name, load)
  return () => {
    const value = current.parts.get(name)
    if (value === undefined)
      throw new Error(`The configuration part "${name}" is not loaded: call loadConfiguration() first`)
    return value as T
  }
}

/** Makes every part ready for the current tenant: middleware, operation steps and tests call it. */
export async function loadConfiguration() {
  const kept = keptParts(current.tenant.id, current.tenant.configVersion)
  for (const [name, load] of loaders) {
    if (!kept.has(name)) kept.set(name, forgetOnFailure(kept, name, load()))
  }
  for (const [name, part] of kept) current.parts.set(name, await part)
}

/** To be called in the transaction that changes any part. */
export async function configurationChanged(trx: TransactionClientContract) {
  await trx.from('tenants').where('id', current.tenant.id).increment('config_version', 1)
}

/** Reads the tenant's newest version and loads again: for a caller that goes on after a change. */
export async function reloadConfiguration() {
  const row = await db.from('tenants').where('id', current.tenant.id).select('config_version').firstOrFail()
  current.tenant.configVersion = row.config_version
  await loadConfiguration()
}

/** Forgets everything: tests that roll their database back need it. */
export function forgetConfiguration() {
  tenants.clear()
}

function keptParts(tenantId: number, version: number) {
  const known = tenants.get(tenantId)
  if (known?.version === version) return known.parts
  if (tenants.size >= TENANTS_KEPT) tenants.delete(tenants.keys().next().value!)
  const parts = new Map<string, Promise<unknown>>()
  tenants.set(tenantId, { version, parts })
  return parts
}

function forgetOnFailure(parts: Map<string, Promise<unknown>>, name: string, loading: Promise<unknown>) {
  loading.catch(() => parts.delete(name))
  return loading
}
