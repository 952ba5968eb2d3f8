import { configProvider } from '@adonisjs/core'
import type { ConfigProvider } from '@adonisjs/core/types'
import type { SessionStoreFactory } from '@adonisjs/session/types'

const EVERY = 60_000
const REMEMBERED = 10_000
const touched = new Map<string, number>()

/** A session's end moves on at most once a minute, so that reading pages does not write to the database. */
export function quietly(store: ConfigProvider<SessionStoreFactory>): ConfigProvider<SessionStoreFactory> {
  return configProvider.create(async (app) => {
    const make = await store.resolver(app)
    return (ctx, config) => {
      const inner = make(ctx, config)
      const touch = inner.touch.bind(inner)
      inner.touch = (id) => (isDue(id) ? touch(id) : Promise.resolve())
      return inner
    }
  })
}

function isDue(id: string): boolean {
  const now = Date.now()
  if (now - (touched.get(id) ?? 0) < EVERY) return false
  if (touched.size >= REMEMBERED) touched.clear()
  touched.set(id, now)
  return true
}
