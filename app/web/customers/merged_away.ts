import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import type { Record } from '#fields/field'
import { flash } from '#web/flash'

/** The customer of a route was merged into another one, which answers from now on. */
export class MergedAwayError extends Exception {
  static status = 404
  static code = 'E_MERGED_AWAY'

  constructor(
    readonly away: Record,
    readonly main: Record
  ) {
    super('The customer was merged into another one')
  }
}

/**
 * An old address leads to the same page of the main customer: not for good, because a merge can be undone. What was to be done
 * to the one that left is not done to the main one.
 */
export function leadOn(ctx: HttpContext, { away, main }: MergedAwayError) {
  const { request, response } = ctx
  const home = `/${ctx.params.tenant}/customers`
  const reading = ['GET', 'HEAD'].includes(request.method())
  if (!reading) flash(ctx, 'warning', ctx.i18n.t('merge.not_done', { name: String(away.name) }))
  const path = reading ? request.url(true).replace(`${home}/${away.id}`, `${home}/${main.id}`) : `${home}/${main.id}`
  return response.redirect().status(303).toPath(path)
}
