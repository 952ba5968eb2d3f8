import type { HttpContext } from '@adonisjs/core/http'
import { MergeCustomers } from '#actions/merges/merge_customers'
import { readMerges } from '#lists/read_merges'
import { inputText } from '#web/input_text'
import { EVERYTHING, idsIn, mergeable, readMergeForm, type MergeForm } from '#web/merges/asked'
import { mergePage, type MergeShown, type SealedMerge } from '#web/merges/merge_page'
import { presentMerges } from '#web/merges/present_merges'
import { refusedMerge } from '#web/merges/refused'
import { backToList, toMain } from '#web/merges/ways_on'
import { unsealed } from '#web/mass/sealed'

/** Several customers that are one: which of them stays, with which values and what of the others. */
export default class MergesController {
  async index(ctx: HttpContext) {
    const after = inputText(ctx.request.qs(), 'after')
    const { merges, next } = await readMerges(after)
    return ctx.view.render('pages/customers/merges/index', { merges: await presentMerges(merges), next, after })
  }

  async create(ctx: HttpContext) {
    const query = ctx.request.qs()
    const records = await mergeable(ctx, idsIn(query))
    if (records.length < 2) return backToList(ctx, idsIn(query).length < 2 ? 'pick' : 'no_longer')
    const main = records.find(({ id }) => id === query.main) ?? records[0]
    return this.show(ctx, { records, main: main.id, values: {}, kinds: EVERYTHING })
  }

  async store(ctx: HttpContext) {
    const asked = unsealed<SealedMerge>('merge', ctx.request.body().merge)
    if (!asked) return backToList(ctx, 'gone')
    const form = readMergeForm(ctx)
    const ids = Object.keys(asked.versions)
    const main = ids.find((id) => id === form.main) ?? ids[0]
    const records = await mergeable(ctx, ids)
    if (form.show && records.length > 1) return this.show(ctx, this.again(form, records, main))
    const others = ids.filter((id) => id !== main)
    const answer = await new MergeCustomers().handle({ ...asked, ...form, main, others })
    if (answer.kind === 'merged') return toMain(ctx, answer.merge)
    const left = await mergeable(ctx, ids)
    if (left.length < 2) return backToList(ctx, 'no_longer')
    ctx.response.status(answer.kind === 'stale' ? 409 : 422)
    return this.show(ctx, { ...this.again(form, left, main), problem: refusedMerge(answer, left) })
  }

  /** What was chosen stays chosen; values that were chosen for another main customer begin from the new one. */
  private again({ values, kinds, shownMain }: MergeForm, records: MergeShown['records'], asked: string): MergeShown {
    const main = records.find(({ id }) => id === asked) ?? records[0]
    return { records, main: main.id, kinds, values: shownMain === asked ? values : {} }
  }

  private async show(ctx: HttpContext, shown: MergeShown) {
    return ctx.view.render('pages/customers/merges/create', await mergePage(shown))
  }
}
