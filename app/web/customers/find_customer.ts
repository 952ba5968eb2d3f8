import { errors, type HttpContext } from '@adonisjs/core/http'
import type { Record } from '#fields/field'
import { readRecord } from '#lists/read_records'

type Deed = 'view' | 'edit' | 'disable' | 'delete'

/** The customer of the route, in the bin or not, where the acting person may do this with it; otherwise 404 or 403. */
export async function findCustomer(ctx: HttpContext, deed: Deed): Promise<Record> {
  const record = await readRecord(ctx.params.id)
  if (!record) throw unknownPage(ctx)
  await ctx.bouncer.with('CustomerPolicy').authorize(deed, record)
  return record
}

/** As `findCustomer`, for what can't be done in the bin. */
export async function findUsable(ctx: HttpContext, deed: Deed): Promise<Record> {
  const record = await findCustomer(ctx, deed)
  if (record.deleted_at) throw unknownPage(ctx)
  return record
}

const unknownPage = ({ request }: HttpContext) => new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
