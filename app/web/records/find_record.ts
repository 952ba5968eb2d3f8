import type { HttpContext } from '@adonisjs/core/http'
import type { Record } from '#fields/field'
import { readRecordOf } from '#lists/read_records'
import { listOf } from '#web/list_request'
import { unknownPage } from '#web/unknown_page'

type Deed = 'view' | 'edit' | 'delete'

/** The record of the route, of the list that its name says, in the bin or not; 404 or 403 where it isn't theirs. */
export async function findRecord(ctx: HttpContext, deed: Deed): Promise<Record> {
  const record = await readRecordOf(listOf(ctx).key, ctx.params.id)
  if (!record) throw unknownPage(ctx)
  await ctx.bouncer.with('RecordPolicy').authorize(deed, record)
  return record
}

/** As `findRecord`, for what can't be done in the bin. */
export async function findUsableRecord(ctx: HttpContext, deed: Deed): Promise<Record> {
  const record = await findRecord(ctx, deed)
  if (record.deleted_at) throw unknownPage(ctx)
  return record
}
