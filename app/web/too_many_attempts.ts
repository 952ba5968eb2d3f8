import type { HttpContext } from '@adonisjs/core/http'

/** Answers 429 with the same form, filled in, and when to try again. */
export function tooManyAttempts(
  { response, view, i18n }: HttpContext,
  seconds: number,
  template: string,
  data: object
) {
  response.status(429).header('Retry-After', String(seconds))
  const problem = i18n.t('auth.too_many', { minutes: Math.ceil(seconds / 60) })
  return view.render(template, { ...data, problem })
}
