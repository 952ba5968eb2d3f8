import type { HttpContext } from '@adonisjs/core/http'
import { isId } from '#text/ids'
import { inputText } from '#web/input_text'

/** What names a submission of a form: sent twice, it is answered once. */
export function submissionOf({ request }: HttpContext): string | null {
  const submission = inputText(request.body(), '_submission')
  return submission && isId(submission) ? submission : null
}
