import type { HttpContext } from '@adonisjs/core/http'
import { markPoint } from '#actions/records/mark_point'
import { accessToPoint } from '#lists/seen_record'
import { pointMarksValidator } from '#validators/customers'
import { findUsable } from '#web/customers/find_customer'
import { flash } from '#web/flash'
import { unknownPage } from '#web/unknown_page'

/** What is said of one contact point: primary, verified, consent. Its value is changed with the customer. */
export default class PointsController {
  async update(ctx: HttpContext) {
    const record = await findUsable(ctx, 'edit')
    const point = record.points.find(({ id }) => id === ctx.params.point)
    const writable = point && accessToPoint(point) === 'write'
    if (!writable) throw unknownPage(ctx)
    const { primary, verified, consent } = await ctx.request.validateUsing(pointMarksValidator)
    await markPoint(record, point.id, {
      ...(primary && { primary: true }),
      ...(verified && { verified: verified === 'yes' }),
      ...(consent && { consent: consent === 'none' ? null : consent }),
    })
    flash(ctx, 'success', ctx.i18n.t('customers.point_marked', { value: point.value }))
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/customers/${record.id}?tab=contact`)
  }
}
