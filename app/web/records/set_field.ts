import type { HttpContext } from '@adonisjs/core/http'
import { fillRecord } from '#actions/records/fill_record'
import { SaveRecord } from '#actions/records/save_record'
import { fieldsOf } from '#lists/fields_of'
import { titleOf } from '#lists/title_of'
import { flash } from '#web/flash'
import { listOf } from '#web/list_request'
import { findUsableRecord } from '#web/records/find_record'
import { sayProblems, summaryOf } from '#web/customers/say_problems'
import { unknownPage } from '#web/unknown_page'

/** One press gives one field, where it is theirs to write, one value, and comes back to the record: `records.<done>` says what happened. */
export async function setField(ctx: HttpContext, key: string, value: string, done: string) {
  const before = await findUsableRecord(ctx, 'edit')
  const fields = fieldsOf(before.list).filter((field) => field.key === key && field.editable)
  if (!fields.length) throw unknownPage(ctx)
  const { record: after, problems } = fillRecord(before, { [key]: value }, fields)
  const draft = { before, after, keys: new Set([key]) }
  const found = await new SaveRecord().handle(draft, { source: 'user' }, problems)
  const [problem] = Object.values(summaryOf(before.list, sayProblems(found, false)))
  flash(ctx, problem ? 'danger' : 'success', problem ?? ctx.i18n.t(`records.${done}`, { name: titleOf(after) }))
  return ctx.response
    .redirect()
    .status(303)
    .toPath(`${listOf(ctx).path}/${before.id}`)
}
