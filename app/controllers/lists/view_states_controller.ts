import type { HttpContext } from '@adonisjs/core/http'
import { ChangeView } from '#actions/views/change_view'
import { savedStateOf } from '#lists/list_state'
import { withUnseen } from '#lists/usable_state'
import { viewStateValidator } from '#validators/view'
import { flash } from '#web/flash'
import { address, listRequest } from '#web/list_request'
import { viewAsked } from '#web/view_asked'

/** What a view shows: saved again from the list as it stands. */
export default class ViewStatesController {
  async update(ctx: HttpContext) {
    const { key, path, state, query } = listRequest(ctx)
    const saved = viewAsked(ctx)
    await ctx.bouncer.with('ViewPolicy').authorize('change', saved)
    const { version } = await ctx.request.validateUsing(viewStateValidator)
    const changed = await new ChangeView().handle(saved.id, version, {
      state: withUnseen(key, savedStateOf(state), saved.state),
    })
    flash(
      ctx,
      changed ? 'success' : 'warning',
      ctx.i18n.t(changed ? 'lists.view_saved' : 'lists.view_stale', { name: saved.name })
    )
    return ctx.response
      .redirect()
      .status(303)
      .toPath(changed ? `${path}?view=${saved.id}` : address(path, query))
  }
}
