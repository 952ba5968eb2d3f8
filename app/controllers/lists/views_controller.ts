import type { HttpContext } from '@adonisjs/core/http'
import { ChangeView } from '#actions/views/change_view'
import { CreateView } from '#actions/views/create_view'
import { DeleteView } from '#actions/views/delete_view'
import { savedStateOf } from '#lists/list_state'
import { viewValidator } from '#validators/view'
import { flash } from '#web/flash'
import { address, listOf, listRequest } from '#web/list_request'
import { viewInput, viewChoices } from '#web/view_form'
import { viewAsked } from '#web/view_asked'

/** Saved views of any list: a name for the state in the address, and who sees it. */
export default class ViewsController {
  async create(ctx: HttpContext) {
    const { key, path, query, view } = listRequest(ctx)
    const data = {
      list: key,
      path,
      back: address(path, query),
      action: address(`${path}/views`, query),
      from: view,
      ...viewChoices(),
    }
    return ctx.view.render('pages/lists/views/create', data)
  }

  async store(ctx: HttpContext) {
    const { key, path, state } = listRequest(ctx)
    const input = viewInput(await ctx.request.validateUsing(viewValidator))
    await ctx.bouncer.with('ViewPolicy').authorize('create', input.audience)
    const made = await new CreateView().handle(key, savedStateOf(state), input)
    flash(ctx, 'success', ctx.i18n.t('lists.view_saved', { name: made.name }))
    return ctx.response.redirect().status(303).toPath(`${path}?view=${made.id}`)
  }

  async edit(ctx: HttpContext) {
    const { key, path } = listOf(ctx)
    const saved = viewAsked(ctx)
    await ctx.bouncer.with('ViewPolicy').authorize('change', saved)
    return ctx.view.render('pages/lists/views/edit', { list: key, path, saved, ...viewChoices() })
  }

  async update(ctx: HttpContext) {
    const { path } = listOf(ctx)
    const saved = viewAsked(ctx)
    const { version = 0, ...given } = await ctx.request.validateUsing(viewValidator)
    const input = viewInput(given)
    await ctx.bouncer.with('ViewPolicy').authorize('change', saved)
    await ctx.bouncer.with('ViewPolicy').authorize('create', input.audience)
    const changed = await new ChangeView().handle(saved.id, version, input)
    flash(
      ctx,
      changed ? 'success' : 'warning',
      ctx.i18n.t(changed ? 'lists.view_saved' : 'lists.view_stale', { name: input.name })
    )
    return ctx.response
      .redirect()
      .status(303)
      .toPath(changed ? `${path}?view=${saved.id}` : `${path}/views/${saved.id}/edit`)
  }

  async destroy(ctx: HttpContext) {
    const { path } = listOf(ctx)
    const saved = viewAsked(ctx)
    await ctx.bouncer.with('ViewPolicy').authorize('change', saved)
    await new DeleteView().handle(saved.id)
    flash(ctx, 'success', ctx.i18n.t('lists.view_deleted', { name: saved.name }))
    return ctx.response.redirect().status(303).toPath(path)
  }
}
