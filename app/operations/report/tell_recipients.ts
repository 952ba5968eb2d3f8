import db from '@adonisjs/lucid/services/db'
import mail from '@adonisjs/mail/services/main'
import logger from '@adonisjs/core/services/logger'
import { appUrl } from '#config/app'
import { now } from '#database/decorators'
import { personById } from '#dictionaries/people'
import LinkMail from '#mails/link_mail'
import Operation from '#models/operation'
import { OperationFailure } from '#operations/errors'
import type { FilePlan } from '#operations/export/plan'
import { asPerson } from '#operations/person'
import { can } from '#permissions/grants'
import { takeable } from '#reports/generated'
import { titleOf } from '#reports/title_of'
import { current } from '#tenancy/current'

/**
 * Mails a link, never the file, to each recipient of a report who could take it out now. Who no longer may hears nothing.
 * Asked again after a kill, it goes on with those who were not told.
 */
export async function tellRecipients(operationId: string): Promise<void> {
  const waiting = recipients(operationId).whereNull('told_at').orderBy('user_id')
  for (const { user_id: userId } of await waiting.select('user_id')) {
    if (await tell(userId, operationId))
      await recipients(operationId).where('user_id', userId).update({ told_at: now() })
  }
}

/** The file is there, and on the page of reports: a mail server that is away doesn't undo that. */
async function tell(userId: string, operationId: string): Promise<boolean> {
  try {
    return await asPerson(userId, 'customers.download', () => mailLink(operationId))
  } catch (error) {
    if (error instanceof OperationFailure) return false
    logger.error({ err: error, operation: operationId }, 'a recipient of a report was not told')
    return false
  }
}

async function mailLink(operationId: string): Promise<boolean> {
  const operation = await Operation.findOrFail(operationId)
  if (!can('reports.view') || !takeable(operation)) return false
  const { id, name, locale } = current.user!
  const link = new URL(`/${current.tenant.slug}/reports/exports/${operationId}`, appUrl).href
  const values = { report: titleOf(operation.plan as FilePlan), company: current.tenant.name }
  await mail.send(new LinkMail({ name, email: personById(id)!.email, locale }, 'report_ready', link, values))
  return true
}

const recipients = (operationId: string) =>
  db.from('report_recipients').where({ tenant_id: current.tenant.id, operation_id: operationId })
