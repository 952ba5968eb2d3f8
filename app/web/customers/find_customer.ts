import type { HttpContext } from '@adonisjs/core/http'
import type { Record } from '#fields/field'
import { livingId } from '#lists/living_customer'
import { readRecord } from '#lists/read_records'
import { MergedAwayError } from '#web/customers/merged_away'
import { unknownPage } from '#web/unknown_page'

type Deed = 'view' | 'edit' | 'disable' | 'delete' | 'merge'

/**
 * The customer of the route, in the bin or not, where the acting person may do this with it; otherwise 404 or 403. One that was
 * merged into another is answered for by that one.
 */
export async function findCustomer(ctx: HttpContext, deed: Deed): Promise<Record> {
  const record = await readRecord(ctx.params.id)
  if (!record) throw unknownPage(ctx)
  await ctx.bouncer.with('CustomerPolicy').authorize(deed, record)
  await unlessMerged(ctx, record)
  return record
}

/** @throws MergedAwayError for a customer that became part of another one, where that one may be seen; otherwise 404 */
export async function unlessMerged(ctx: HttpContext, record: Record) {
  if (!record.merged_into_id) return
  const main = await readRecord((await livingId(record.id))!)
  await ctx.bouncer.with('CustomerPolicy').authorize('view', main!)
  throw new MergedAwayError(record, main!)
}

/** As `findCustomer`, for what can't be done in the bin. */
export async function findUsable(ctx: HttpContext, deed: Deed): Promise<Record> {
  const record = await findCustomer(ctx, deed)
  if (record.deleted_at) throw unknownPage(ctx)
  return record
}
