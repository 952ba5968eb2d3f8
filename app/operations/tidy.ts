import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import { purgeBin } from '#actions/records/purge_bin'
import { tidyExports } from '#operations/export/expire'
import { readTenant } from '#operations/person'
import { runAs } from '#tenancy/current'

const EVERY = 10 * 60_000

/** Removes what every tenant is done with, now and every ten minutes, until the answer is called. Several workers may do so. */
export function keepTidy(): () => void {
  const timer = setInterval(tidyAll, EVERY)
  void tidyAll()
  return () => clearInterval(timer)
}

async function tidyAll() {
  try {
    for (const { id } of await db.from('tenants').where('status', 'active').select('id')) {
      const tenant = await readTenant(id)
      if (tenant) await runAs(tenant, undefined, tidy)
    }
  } catch (error) {
    logger.error({ err: error }, 'what expired was not removed')
  }
}

async function tidy() {
  await tidyExports()
  await purgeBin()
}
