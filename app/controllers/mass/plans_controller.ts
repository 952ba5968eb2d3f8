import type { HttpContext } from '@adonisjs/core/http'
import { translate } from '#fields/translate'
import type { Field, Input, Problem } from '#fields/field'
import { fieldOf, setsField, type MassAction } from '#operations/mass_action/actions'
import { valueOf, valueProblem } from '#operations/mass_action/change'
import { inputText } from '#web/input_text'
import { actionAsked, backToList } from '#web/mass/asked'
import { choosePage, mayBeEmptied } from '#web/mass/choose_page'
import { planPage } from '#web/mass/plan_page'
import { inputOf } from '#web/mass/input_of'
import { selectionOf } from '#web/mass/selection'

/** What a mass action would do: nothing is changed before somebody confirms it. */
export default class PlansController {
  async store(ctx: HttpContext) {
    const selection = await selectionOf(ctx)
    if (!selection) return backToList(ctx, 'nothing_picked')
    const action = await actionAsked(ctx)
    const body = ctx.request.body()
    const field = inputText(body, 'field')
    const chosen = setsField(action) ? fieldOf(action, field) : null
    if (chosen === undefined) return ctx.view.render('pages/mass/choose', await choosePage({ selection, action }))
    const input = chosen ? inputOf(body, chosen) : undefined
    const problem = chosen && this.problem(action, chosen, input, body.empty === '1')
    if (problem) return this.again(ctx, { selection, action, field, input, problem: say(problem) })
    return ctx.view.render('pages/mass/plan', await planPage({ selection, action, field, input }))
  }

  private problem(action: MassAction, field: Field, input: Input, emptied: boolean): Problem | undefined {
    const problem = valueProblem({ input }, field)
    if (problem || valueOf({ input }, field) !== null) return problem
    if (!mayBeEmptied(action, field)) return { code: 'required' }
    return emptied ? undefined : { code: 'mass_empty' }
  }

  private async again(ctx: HttpContext, choosing: Parameters<typeof choosePage>[0]) {
    ctx.response.status(422)
    return ctx.view.render('pages/mass/choose', await choosePage(choosing))
  }
}

const say = ({ code, params }: Problem) => translate(`problems.${code}`, params)
