import logger from '@adonisjs/core/services/logger'
import { expireApprovals } from '#actions/exports/expire_approvals'
import { tidyFiles } from '#actions/files/tidy_files'
import { purgeTicketsBin } from '#actions/records/purge_tickets_bin'
import { purgeBin } from '#actions/records/purge_bin'
import { recountTallies } from '#actions/tallies/recount_tallies'
import { tidyExports } from '#operations/export/expire'
import { inEveryTenant } from '#operations/every_tenant'

const EVERY = 10 * 60_000

/** Removes what every tenant is done with and counts what was never counted, now and every ten minutes, until the answer is called. Several workers may do so. */
export function keepTidy(): () => void {
  const timer = setInterval(tidyAll, EVERY)
  void tidyAll()
  return () => clearInterval(timer)
}

async function tidyAll() {
  try {
    await inEveryTenant(tidy)
  } catch (error) {
    logger.error({ err: error }, 'what expired was not removed')
  }
}

async function tidy() {
  await expireApprovals()
  await tidyExports()
  await purgeTicketsBin()
  await purgeBin()
  await tidyFiles()
  await recountTallies()
}
