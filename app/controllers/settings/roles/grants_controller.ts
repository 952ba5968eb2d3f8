import type { HttpContext } from '@adonisjs/core/http'
import { ChangeGrants } from '#actions/settings/roles/change_grants'
import { refusalOf } from '#actions/settings/roles/refusal'
import { ForbiddenError } from '#exceptions/forbidden'
import { reloadConfiguration } from '#tenancy/configuration'
import { flash } from '#web/flash'
import { matrixPage } from '#web/settings/roles/matrix_page'
import { tellMoved } from '#web/settings/roles/moved_in_words'
import { isConfirmed, planPage } from '#web/settings/roles/plan_page'
import { readGrants, type GrantsForm } from '#web/settings/roles/read_grants'

/** What roles permit: chosen, shown with who gains and loses what, then saved. */
export default class GrantsController {
  /** The plan of what was chosen; or, from there, back to the choice. */
  async store(ctx: HttpContext) {
    const form = await readGrants(ctx)
    if (form.moved.length) return this.moved(ctx, form)
    if (form.back) return ctx.view.render('pages/settings/roles/index', matrixPage(form.changes))
    return this.plan(ctx, form)
  }

  async update(ctx: HttpContext) {
    const form = await readGrants(ctx)
    if (form.moved.length) return this.moved(ctx, form)
    if (form.changes.length && !isConfirmed(form.changes, form.fingerprint)) return this.plan(ctx, form, 409)
    const answer = await new ChangeGrants().handle(form.changes)
    if ('refused' in answer) throw new ForbiddenError(answer.refused, 'roles.not_yours')
    if ('changed' in answer) return this.done(ctx, 'success', 'saved')
    await reloadConfiguration()
    return this.moved(ctx, await readGrants(ctx))
  }

  private async plan(ctx: HttpContext, { changes }: GrantsForm, status = 200) {
    if (!changes.length) return this.done(ctx, 'info', 'nothing_changed')
    const refusal = refusalOf(changes)
    if (refusal) throw new ForbiddenError(refusal.refused, 'roles.not_yours')
    ctx.response.status(status)
    return ctx.view.render('pages/settings/roles/plan', { ...(await planPage(changes)), moved: status === 409 })
  }

  /** Somebody else was quicker: their roles with what was chosen here on top, to be looked at again. */
  private async moved(ctx: HttpContext, { changes, moved }: GrantsForm) {
    ctx.response.status(409)
    return ctx.view.render('pages/settings/roles/index', { ...matrixPage(changes), moved: await tellMoved(moved) })
  }

  private done(ctx: HttpContext, kind: 'success' | 'info', what: string) {
    flash(ctx, kind, ctx.i18n.t(`roles.${what}`))
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/settings/roles`)
  }
}
