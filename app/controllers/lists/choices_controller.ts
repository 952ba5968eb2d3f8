import type { HttpContext } from '@adonisjs/core/http'
import { choicesIn } from '#lists/choices_in'
import { inputText } from '#web/input_text'
import { listOf } from '#web/list_request'

/** Records to choose from while somebody types into a control that names one; `for` is the control's name. */
export default class ChoicesController {
  async index(ctx: HttpContext) {
    const query = ctx.request.qs()
    const typed = inputText(query, inputText(query, 'for') ?? 'q') ?? ''
    return ctx.view.render('components/record/choices', { choices: await choicesIn(listOf(ctx).key, typed.trim()) })
  }
}
