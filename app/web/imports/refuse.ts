import type { HttpContext } from '@adonisjs/core/http'

/** Back to the form, with what was typed and what is wrong at each control. */
export function refuse({ session, request, response }: HttpContext, errors: { [control: string]: string }) {
  const bag = Object.fromEntries(Object.entries(errors).map(([name, text]) => [name, [text]]))
  session.flashAll()
  session.flash('inputErrorsBag', bag)
  return response.redirect().status(303).toPath(request.url())
}
