import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import env from '#start/env'

/** The keys that this installation seals changes with, and did before: by an id that tells nothing about them. */
interface Ring {
  newest: string
  masters: Map<string, string>
}

const ID_LENGTH = 16
const SHORTEST = 16

let ring: Ring | undefined

/** The id of the key that new changes are sealed with. */
export const newestKeyId = () => keys().newest

/** The key of one tenant (RFC 5869, SHA-256), or nothing where this installation doesn't have that key. */
export function tenantKey(tenantId: number, keyId: string): KeyObject | undefined {
  const name = `${keyId} ${tenantId}`
  const known = tenantKeys.get(name)
  const master = keys().masters.get(keyId)
  if (known || master === undefined) return known
  if (tenantKeys.size >= KEPT) tenantKeys.clear()
  const key = createSecretKey(derive(master, `clientele history of tenant ${tenantId}`))
  tenantKeys.set(name, key)
  return key
}

/** Deriving one costs more than sealing a change. */
const tenantKeys = new Map<string, KeyObject>()
const KEPT = 1_000

function keys(): Ring {
  return (ring ??= keyRing(
    env.get('AUDIT_KEY')?.release(),
    env.get('APP_KEY').release(),
    env.get('AUDIT_OLD_KEYS')?.release()
  ))
}

/** The audit key seals, or the application's where there is none; both, and the old ones, are known for what they sealed. */
export function keyRing(audit: string | undefined, application: string, old = ''): Ring {
  const given = [audit, application, ...old.split(',').map((key) => key.trim())]
  const masters = given.filter((key): key is string => Boolean(key))
  if (masters.some((master) => master.length < SHORTEST))
    throw new Error(`AUDIT_KEY and AUDIT_OLD_KEYS hold keys of at least ${SHORTEST} characters`)
  return { newest: idOf(masters[0]), masters: new Map(masters.map((master) => [idOf(master), master])) }
}

const idOf = (master: string) => derive(master, 'clientele history key id').toString('hex').slice(0, ID_LENGTH)

const derive = (master: string, info: string) => Buffer.from(hkdfSync('sha256', master, '', info, 32))
