import { configProvider } from '@adonisjs/core'
import type { ConfigProvider } from '@adonisjs/core/types'
import type { SessionStoreContract, SessionStoreFactory } from '@adonisjs/session/types'

const EVERY = 60_000
const REMEMBERED = 10_000
const touched = new Map<string, number>()

/** Writes a session that is still there; does nothing when it has ended. */
export type Rewrite = (id: string, values: object) => Promise<unknown>

/**
 * A session's end moves on at most once a minute, so that reading pages does not write to the database. And a session
 * that was ended meanwhile stays ended: a request that began before would bring it back with its own last write.
 */
export function quietly(
  store: ConfigProvider<SessionStoreFactory>,
  rewrite: Rewrite
): ConfigProvider<SessionStoreFactory> {
  return configProvider.create(async (app) => {
    const make = await store.resolver(app)
    return (ctx, config) => keepEnded(touchSeldom(make(ctx, config)), rewrite)
  })
}

function touchSeldom(store: SessionStoreContract) {
  const touch = store.touch.bind(store)
  store.touch = (id) => (isDue(id) ? touch(id) : Promise.resolve())
  return store
}

function keepEnded(store: SessionStoreContract, rewrite: Rewrite) {
  const found = new Set<string>()
  const [read, write] = [store.read.bind(store), store.write.bind(store)]
  store.read = async (id) => {
    const values = await read(id)
    if (values) found.add(id)
    return values
  }
  store.write = async (id, values) => {
    await (found.has(id) ? rewrite(id, values) : write(id, values))
  }
  return store
}

function isDue(id: string): boolean {
  const now = Date.now()
  if (now - (touched.get(id) ?? 0) < EVERY) return false
  if (touched.size >= REMEMBERED) touched.clear()
  touched.set(id, now)
  return true
}
