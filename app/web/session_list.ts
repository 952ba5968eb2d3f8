import db from '@adonisjs/lucid/services/db'
import string from '@adonisjs/core/helpers/string'
import redis from '@adonisjs/redis/services/main'
import { createHash } from 'node:crypto'
import env from '#start/env'
import { IDLE_LIMIT } from '#config/session'
import { sessionsOf } from '#web/sign_in'

/** A session as its owner sees it. */
export interface ShownSession {
  /** Names the session in forms: its id itself would let whoever reads the page in. */
  handle: string
  current: boolean
  device?: string
  ip?: string
  since: Date
  /** To the minute; not known where sessions are kept in memory. */
  seenAt?: Date
}

const LASTS = string.milliseconds.parse(IDLE_LIMIT)

export const handleOf = (sessionId: string) => createHash('sha256').update(sessionId).digest('hex').slice(0, 32)

export async function sessionList(userId: string, currentId: string): Promise<ShownSession[]> {
  const sessions = await sessionsOf(userId)
  const ends = await endsOf(sessions.map(({ id }) => id))
  return sessions.map(({ id, since, origin }) => {
    const end = id === currentId ? Date.now() + LASTS : ends.get(id)
    const seenAt = end === undefined ? undefined : new Date(end - LASTS)
    return { ...origin, handle: handleOf(id), current: id === currentId, since: new Date(since), seenAt }
  })
}

/** When sessions end if nothing more is heard of them, which tells when they were last heard of. */
async function endsOf(ids: string[]): Promise<Map<string, number>> {
  const driver = env.get('SESSION_DRIVER') ?? 'database'
  if (driver === 'redis') return new Map(await Promise.all(ids.map(endInRedis)))
  if (driver === 'memory') return new Map()
  const rows = await db.from('sessions').whereIn('id', ids).select('id', 'expires_at')
  return new Map(rows.map(({ id, expires_at: end }) => [id, new Date(end).getTime()]))
}

const endInRedis = async (id: string) => [id, Date.now() + (await redis.connection('main').pttl(id))] as const
