import type { HttpContext } from '@adonisjs/core/http'
import { SaveRecord } from '#actions/records/save_record'
import { StaleRecordError } from '#actions/records/stale_record_error'
import type { Reversal } from '#actions/records/reversal'
import type { Record } from '#fields/field'
import { readRecord } from '#lists/read_records'
import { findUsable } from '#web/customers/find_customer'
import { reversalAsked } from '#web/customers/reversal_asked'
import { reversalPage } from '#web/customers/reversal_page'
import { flash } from '#web/flash'
import { inputText } from '#web/input_text'

/** Gives one field, contact point or address the value that it had before a change; itself a change. */
export default class ReversalsController {
  async create(ctx: HttpContext) {
    return this.ask(ctx, await findUsable(ctx, 'edit'), ctx.request.qs())
  }

  async store(ctx: HttpContext) {
    const record = await findUsable(ctx, 'edit')
    const body = ctx.request.body()
    const { reversal } = await reversalAsked(ctx, record, body)
    if (!reversal) return this.done(ctx, 'reversal_nothing')
    if (Number(inputText(body, '_version')) !== record.version) return this.askAgain(ctx, record)
    try {
      const problems = await this.save(record, reversal)
      if (problems.length === 0) return this.done(ctx, 'reversal_done')
      ctx.response.status(422)
      return ctx.view.render('pages/customers/reversal', (await this.page(ctx, record, body, problems))!)
    } catch (error) {
      if (!(error instanceof StaleRecordError)) throw error
      return this.askAgain(ctx, (await readRecord(record.id))!)
    }
  }

  private save(before: Record, { after, keys, problems }: Reversal) {
    return new SaveRecord().handle({ before, after, keys }, { source: 'user' }, problems)
  }

  private async ask(ctx: HttpContext, record: Record, input: { [name: string]: unknown }, more: object = {}) {
    const page = await this.page(ctx, record, input)
    return page ? ctx.view.render('pages/customers/reversal', { ...page, ...more }) : this.done(ctx, 'reversal_nothing')
  }

  /** Somebody saved the customer since the question was asked. */
  private askAgain(ctx: HttpContext, record: Record) {
    ctx.response.status(409)
    return this.ask(ctx, record, ctx.request.body(), { stale: true })
  }

  private async page(
    ctx: HttpContext,
    record: Record,
    input: { [name: string]: unknown },
    found?: Reversal['problems']
  ) {
    const { reversal, ...asked } = await reversalAsked(ctx, record, input)
    return reversal && reversalPage(record, { ...asked, reversal }, found ?? reversal.problems)
  }

  private done(ctx: HttpContext, what: string) {
    flash(ctx, what === 'reversal_done' ? 'success' : 'info', ctx.i18n.t(`customers.${what}`))
    const path = `/${ctx.params.tenant}/customers/${ctx.params.id}?tab=history`
    return ctx.response.redirect().status(303).toPath(path)
  }
}
