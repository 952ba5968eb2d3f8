import logger from '@adonisjs/core/services/logger'
import { readTenant } from '#operations/person'
import { schedulesDue, tenantsDue } from '#reports/schedules/dues'
import { startDue } from '#reports/schedules/run_schedule'
import { runAs } from '#tenancy/current'

const EVERY = 15_000

/** Starts what is due, now and every quarter of a minute, until the answer is called. Several workers may do so. */
export function keepScheduled(): () => void {
  const timer = setInterval(startAll, EVERY)
  void startAll()
  return () => clearInterval(timer)
}

export async function startAll() {
  try {
    for (const id of await tenantsDue()) await startIn(id)
  } catch (error) {
    logger.error({ err: error }, 'scheduled reports were not started')
  }
}

async function startIn(tenantId: number) {
  const tenant = await readTenant(tenantId)
  if (!tenant) return
  await runAs(tenant, undefined, async () => {
    for (const id of await schedulesDue()) await startOne(id)
  })
}

/** One that can't be started doesn't hold up the others. */
async function startOne(id: string) {
  try {
    await startDue(id)
  } catch (error) {
    logger.error({ err: error, schedule: id }, 'a scheduled report was not started')
  }
}
