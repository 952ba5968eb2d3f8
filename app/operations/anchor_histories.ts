import db from '@adonisjs/lucid/services/db'
import app from '@adonisjs/core/services/app'
import logger from '@adonisjs/core/services/logger'
import { readAnchors, writeAnchor } from '#history/anchors'
import { readHead } from '#history/head'
import { inEveryTenant } from '#operations/every_tenant'
import { current } from '#tenancy/current'

const EVERY = 24 * 60 * 60_000

/**
 * Writes the head of every tenant's history into a file and into the log, now and once a day, until the answer is called:
 * who can write the database can't cut the end of a history off unseen.
 */
export function keepAnchored(): () => void {
  const timer = setInterval(anchorAll, EVERY)
  void anchorAll()
  return () => clearInterval(timer)
}

async function anchorAll() {
  try {
    await inEveryTenant(anchorHistory)
  } catch (error) {
    logger.error({ err: error }, 'the heads of the histories were not written down')
  }
}

/** Of the current tenant; nothing where the last anchor says the same. */
export async function anchorHistory() {
  const head = await readHead(db)
  const last = (await readAnchors()).at(-1)
  if (!head?.seq || last?.hash === head.hash) return
  await writeAnchor(head)
  logger[app.inProduction ? 'info' : 'debug']({ tenant: current.tenant.slug, ...head }, 'history anchored')
}
