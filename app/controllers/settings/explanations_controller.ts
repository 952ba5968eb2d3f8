import type { HttpContext } from '@adonisjs/core/http'
import { inputText } from '#web/input_text'
import { permissionsWhyPage } from '#web/why/permissions_page'
import { personChosen } from '#web/why/person_chosen'

/** What a person may do, and why. */
export default class ExplanationsController {
  async show({ request, view }: HttpContext) {
    const query = request.qs()
    const asked = inputText(query, 'permission') ?? ''
    return view.render('pages/settings/why', permissionsWhyPage(personChosen(query), asked))
  }
}
