import type { HttpContext } from '@adonisjs/core/http'
import vine from '@vinejs/vine'
import { RequireSecondFactor } from '#actions/users/require_second_factor'
import { tick } from '#validators/tick'
import { flash } from '#web/flash'
import { usersPath } from '#web/settings/person_asked'

const input = vine.create({ required: tick() })

/** Whether everybody here needs a second factor to sign in. */
export default class SecondFactorController {
  async update(ctx: HttpContext) {
    const { required = false } = await ctx.request.validateUsing(input)
    await new RequireSecondFactor().handle(required)
    flash(ctx, 'success', ctx.i18n.t(required ? 'users.factor_on' : 'users.factor_off'))
    return ctx.response.redirect().status(303).toPath(usersPath(ctx))
  }
}
